package studio.titus.checks;

import java.util.List;
import studio.titus.ssh.Target;

/** Whether the two containers of the prereqs node run. */
record ContainerCheck(Target node) {

    static final String COMMAND = "docker ps --format '{{.Names}} {{.Status}}'";

    private static final List<String> WANTED = List.of("zookeeper", "mesomaster");

    Finding look(NodeLine line) throws InterruptedException {
        var answer = line.run(node, COMMAND);
        if (!answer.succeeded()) {
            return Finding.fails(
                    answer.output(), "Docker does not answer on this node.", new Fix.RestartService(node, "docker"));
        }
        var missing = WANTED.stream()
                .filter(name -> answer.output().lines().noneMatch(each -> each.startsWith(name + " Up")))
                .toList();
        return missing.isEmpty()
                ? Finding.holds(answer.output())
                : Finding.fails(
                        answer.output(),
                        "Not running: %s.".formatted(String.join(", ", missing)),
                        missing.stream()
                                .map(name -> new Fix.RestartContainer(node, name))
                                .toArray(Fix[]::new));
    }
}
