package studio.titus.checks;

import studio.titus.ssh.Target;
import studio.titus.titus.MesosState;

/** What the Mesos master says of itself and of its agents. */
record MesosChecks(StackNodes nodes) {

    static final String COMMAND = "curl -fsS -m 10 http://127.0.0.1:5050/master/state";

    Finding elected(NodeLine line) throws InterruptedException {
        var answer = line.run(nodes.prereqs(), COMMAND);
        var leader = MesosState.read(answer.output()).map(MesosState::leader).orElse("");
        return leader.isEmpty()
                ? Finding.fails(
                        answer.output(),
                        "No Mesos master leads, so nobody hands out work.",
                        new Fix.RestartContainer(nodes.prereqs(), "mesomaster"))
                : Finding.holds("leader " + leader);
    }

    /** An agent registers within seconds of its start, so one that is missing has a reason. */
    Finding registered(NodeLine line, Target agent) throws InterruptedException {
        var answer = line.run(nodes.prereqs(), COMMAND);
        var found = MesosState.read(answer.output())
                .flatMap(state -> state.agentAt(agent.host()))
                .orElse(null);
        if (found == null) {
            return Finding.fails(
                    "",
                    "Mesos has no agent at %s.".formatted(agent.host()),
                    new Fix.RestartService(agent, "mesos-agent"));
        }
        var said = "asg:%s;res:%s".formatted(found.attribute("asg"), found.attribute("res"));
        if (!found.attribute("asg").equals(nodes.agentGroup())) {
            return Finding.fails(
                    said,
                    "It says to be of the group \"%s\"; Titus would not find it in %s."
                            .formatted(found.attribute("asg"), nodes.agentGroup()),
                    new Fix.RepeatBoot(agent),
                    new Fix.ReplaceNode(agent));
        }
        if (!found.attribute("res").equals(nodes.resourceSet())) {
            return Finding.fails(
                    said,
                    "Its machine type offers %s; with another set, containers are lost.".formatted(nodes.resourceSet()),
                    new Fix.ReplaceNode(agent));
        }
        return Finding.holds(said);
    }
}
