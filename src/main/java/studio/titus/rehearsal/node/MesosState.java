package studio.titus.rehearsal.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import studio.titus.model.InstanceType;

/** {@code /master/state} of Mesos 1.0.1, with the members the studio and the walkthrough read. */
final class MesosState implements WebService {

    private final Lab lab;
    private final Node prereqs;

    MesosState(Lab lab, Node prereqs) {
        this.lab = lab;
        this.prereqs = prereqs;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path().split("\\?", 2)[0];
        return switch (path) {
            case "/master/state", "/master/state.json", "/state" ->
                new Answer(200, "application/json", state().toString(), "");
            case "/" -> new Answer(200, "text/html", page(), "");
            case "/master/health", "/health" -> new Answer(200, "", "", "");
            default -> new Answer(404, "", "", "");
        };
    }

    /** The real one is a program of its own; this one says the same on one page. */
    private String page() {
        String agents = lab.registeredAgents(prereqs).stream()
                .map(agent -> "<li>%s, %s</li>".formatted(agent.hostname(), lab.resourceSet(agent)))
                .collect(Collectors.joining());
        return """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Mesos</title>
            <h1>Mesos 1.0.1</h1><p>Rehearsal: the pages of a real master show more.</p>
            <p>Leader: %s</p><h2>Agents</h2><ul>%s</ul></html>
            """.formatted(lab.mesosElected(prereqs) ? prereqs.machine().privateAddress() : "none", agents);
    }

    private ObjectNode state() {
        String address = prereqs.machine().privateAddress();
        var agents = lab.registeredAgents(prereqs);
        var json = Json.object()
                .put("version", "1.0.1")
                .put("id", prereqs.id())
                .put("pid", "master@" + address + ":5050")
                .put("hostname", address)
                .put("activated_slaves", agents.size())
                .put("deactivated_slaves", 0);
        if (lab.mesosElected(prereqs)) {
            json.put("leader", "master@" + address + ":5050");
        }
        var slaves = json.putArray("slaves");
        agents.forEach(agent -> slaves.add(agent(agent)));
        json.putArray("frameworks");
        return json;
    }

    private ObjectNode agent(Node agent) {
        var machine = agent.machine();
        var json = Json.object()
                .put("id", agent.id() + "-S0")
                .put("pid", "slave(1)@" + machine.privateAddress() + ":5051")
                .put("hostname", agent.hostname() + ".ec2.internal")
                .put("registered_time", lab.since(agent, Workload.MESOS_AGENT).toEpochMilli() / 1000.0)
                .put("active", true)
                .put("version", "1.0.1");
        json.putObject("resources")
                .put(
                        "cpus",
                        InstanceType.find(machine.type())
                                .map(InstanceType::vcpus)
                                .orElse(1))
                .put("mem", agent.script().memory())
                .put("disk", agent.script().disk())
                .put("network", 9000);
        json.putObject("attributes")
                .put("region", machine.zone().substring(0, machine.zone().length() - 1))
                .put("zone", machine.zone())
                .put("id", machine.instanceId())
                .put("asg", agent.script().group())
                .put("stack", "mainvpc")
                .put("itype", machine.type())
                .put("ports", "[7150-7200]")
                .put("res", lab.resourceSet(agent));
        return json;
    }
}
