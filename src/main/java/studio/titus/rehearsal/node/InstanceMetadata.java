package studio.titus.rehearsal.node;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.titus.rehearsal.ec2.Machine;

/** What EC2 tells a machine of itself at 169.254.169.254. */
record InstanceMetadata(Machine machine) implements WebService {

    private static final String ROOT = "/latest/meta-data/";

    @Override
    public Answer answer(Request request) {
        if (request.path().equals("/latest/api/token")) {
            return new Answer(200, "text/plain", "rehearsal-token", "EC2ws");
        }
        if (!request.path().startsWith(ROOT)) {
            return new Answer(404, "text/html", "", "EC2ws");
        }
        String name = request.path().substring(ROOT.length());
        var facts = facts();
        return Optional.ofNullable(name.isEmpty() ? String.join("\n", facts.keySet()) : facts.get(name))
                .map(text -> new Answer(200, "text/plain", text, "EC2ws"))
                .orElse(new Answer(404, "text/html", "", "EC2ws"));
    }

    private Map<String, String> facts() {
        String host = "ip-" + machine.privateAddress().replace('.', '-');
        Map<String, String> facts = new TreeMap<>(Map.of(
                "ami-id", machine.imageId(),
                "instance-id", machine.instanceId(),
                "instance-type", machine.type(),
                "local-ipv4", machine.privateAddress(),
                "hostname", host,
                "local-hostname", host,
                "placement/availability-zone", machine.zone()));
        if (!machine.publicAddress().isEmpty()) {
            facts.put("public-ipv4", machine.publicAddress());
        }
        return facts;
    }
}
