package studio.titus.rehearsal.node;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code docker} for the containers of the prereqs node. */
final class Docker implements Program {

    private static final Map<Workload, String> IDS =
            Map.of(Workload.ZOOKEEPER, "5c0a1a2d9e3f", Workload.MESOS_MASTER, "b7d1e6f0c842");
    private static final String ROW = "%-14s%-49s%-27s%-20s%-20s%-44s%s";
    private static final String PORTS = "2888/tcp, 0.0.0.0:2181->2181/tcp, 3888/tcp";

    @Override
    public int run(Invocation call) throws InterruptedException {
        var host = call.host();
        if (!host.runs(Workload.DOCKER) && !host.runs(Workload.AGENT_DOCKER)) {
            return host.lab().installed(host.node(), Workload.DOCKER)
                            || host.lab().installed(host.node(), Workload.AGENT_DOCKER)
                    ? call.fail(
                            1,
                            "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker"
                                    + " daemon running?")
                    : call.fail(127, "bash: docker: command not found");
        }
        List<String> words = call.plain();
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "ps" -> ps(call);
            case "inspect" -> named(call, container -> inspect(call, container));
            case "restart", "start" -> named(call, container -> restart(call, container));
            case "logs" -> named(call, container -> logs(call, container));
            default -> call.fail(1, "docker: this command is not known on the rehearsal's nodes");
        };
    }

    private static List<Workload> containers(Host host, Predicate<Workload> which) {
        return Workload.of(host.node().role()).stream()
                .filter(workload ->
                        workload.isContainer() && host.lab().installed(host.node(), workload) && which.test(workload))
                .toList()
                .reversed();
    }

    private static int ps(Invocation call) {
        boolean all = call.has("-a") || call.has("--all");
        var shown = containers(call.host(), container -> all || call.host().runs(container));
        String format = call.arguments().stream()
                .filter(argument -> argument.startsWith("--format="))
                .map(argument -> argument.substring("--format=".length()))
                .findFirst()
                .orElse(call.value("--format", ""));
        if (call.has("-q")) {
            return call.print(TextPrograms.lines(shown.stream().map(Docker::id)));
        }
        if (!format.isEmpty()) {
            return call.print(TextPrograms.lines(shown.stream().map(container -> formatted(call, format, container))));
        }
        call.print(ROW.formatted("CONTAINER ID", "IMAGE", "COMMAND", "CREATED", "STATUS", "PORTS", "NAMES"));
        return call.print(TextPrograms.lines(shown.stream().map(container -> row(call, container))));
    }

    private static String row(Invocation call, Workload container) {
        return ROW.formatted(
                id(container),
                container.about(),
                "\"" + container.command() + "\"",
                age(call, container) + " ago",
                state(call, container),
                ports(container),
                container.id());
    }

    private static String formatted(Invocation call, String format, Workload container) {
        return format.replace("{{.ID}}", id(container))
                .replace("{{.Image}}", container.about())
                .replace("{{.Names}}", container.id())
                .replace("{{.Status}}", state(call, container))
                .replace("{{.State}}", call.host().runs(container) ? "running" : "exited")
                .replace("{{.Ports}}", ports(container))
                .replace("{{.Command}}", "\"" + container.command() + "\"")
                .replace("\\t", "\t");
    }

    private static String id(Workload container) {
        return IDS.getOrDefault(container, "");
    }

    private static String ports(Workload container) {
        return container == Workload.ZOOKEEPER ? PORTS : "";
    }

    private static String state(Invocation call, Workload container) {
        return call.host().runs(container)
                ? "Up " + age(call, container)
                : "Exited (1) " + age(call, container) + " ago";
    }

    private static String age(Invocation call, Workload container) {
        var span = Duration.between(
                call.host().lab().since(call.host().node(), container),
                call.host().now());
        return span.toHours() > 1
                ? span.toHours() + " hours"
                : span.toMinutes() > 1 ? span.toMinutes() + " minutes" : Math.max(1, span.toSeconds()) + " seconds";
    }

    private interface Action {
        int on(Workload container) throws InterruptedException;
    }

    private static int logs(Invocation call, Workload container) throws InterruptedException {
        String text = Journal.of(call.host(), container);
        String count = call.value("--tail", "");
        call.print(count.matches("\\d{1,6}") ? Tail.last(text, Integer.parseInt(count)) : text);
        return call.has("-f") || call.has("--follow")
                ? Tail.follow(call, text, () -> Journal.of(call.host(), container))
                : 0;
    }

    private static int named(Invocation call, Action action) throws InterruptedException {
        String name = call.plain().getLast();
        Optional<Workload> found =
                containers(
                                call.host(),
                                container -> container.id().equals(name)
                                        || id(container).startsWith(name))
                        .stream()
                        .findFirst();
        return found.isPresent() ? action.on(found.get()) : call.fail(1, "Error: No such object: " + name);
    }

    private static int restart(Invocation call, Workload container) {
        call.host().lab().restart(call.host().node(), container);
        return call.print(call.plain().getLast());
    }

    private static int inspect(Invocation call, Workload container) {
        boolean runs = call.host().runs(container);
        String address = container == Workload.ZOOKEEPER ? "172.17.0.2" : "";
        String format = call.value("-f", call.value("--format", ""));
        if (!format.isEmpty()) {
            return call.print(format.replace("{{.State.Running}}", String.valueOf(runs))
                    .replace("{{.State.Status}}", runs ? "running" : "exited")
                    .replace("{{.NetworkSettings.IPAddress}}", address)
                    .replace("{{.Name}}", "/" + container.id()));
        }
        var json = Json.object().put("Id", id(container)).put("Name", "/" + container.id());
        json.putObject("State").put("Status", runs ? "running" : "exited").put("Running", runs);
        json.putObject("Config").put("Image", container.about());
        json.putObject("NetworkSettings").put("IPAddress", address);
        return call.print("[\n" + json.toPrettyString() + "\n]");
    }
}
