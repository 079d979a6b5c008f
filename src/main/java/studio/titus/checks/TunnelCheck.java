package studio.titus.checks;

import studio.titus.plan.Exposure;

/** Whether the gateway's API is out of the bastion's direct reach, so that only a login on the gateway leads to it. */
record TunnelCheck(StackNodes nodes, WallLook walls) {

    String command() {
        return "nc -z -w 3 %s %d".formatted(nodes.gateway().host(), SshLine.API);
    }

    Finding direct(NodeLine line) throws InterruptedException {
        var answer = line.run(nodes.bastion(), command());
        return answer.succeeded()
                ? walls.network(this::open)
                : Finding.holds("no answer (exit code %d)".formatted(answer.exitCode()));
    }

    private Finding open(Exposure exposure) {
        var groups = exposure.of(nodes.bastion().instanceId())
                .flatMap(card -> card.groups().stream())
                .toList();
        var rules = exposure.into(nodes.gateway().instanceId())
                .filter(rule -> rule.letsIn(SshLine.API) && (groups.contains(rule.source()) || !rule.fromGroup()))
                .toList();
        return Finding.fails(
                "it answers",
                "Whoever is on the bastion may submit jobs without a login on the gateway."
                        + (rules.isEmpty()
                                ? " Take the rule that lets port %d in away in EC2's console.".formatted(SshLine.API)
                                : ""),
                RuleFixes.of(rules, walls.outside()));
    }
}
