package studio.titus.rehearsal.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studio.titus.rehearsal.programs.TextPrograms;

/** {@code docker} on the prereqs node, and on agents for the containers of tasks. */
final class Docker implements Program {

    private static final String ROW = "%-14s%-49s%-27s%-20s%-20s%-44s%s";
    private static final Set<String> SHELLS = Set.of("sh", "/bin/sh", "bash", "/bin/bash", "ash", "/bin/ash");
    private static final Pattern LABEL = Pattern.compile("\\{\\{index \\.Config\\.Labels \"([^\"]+)\"}}");

    private final Consumer<ContainerSession> enter;

    /** @param enter is given the shell in a container that somebody wants to type into */
    Docker(Consumer<ContainerSession> enter) {
        this.enter = enter;
    }

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
            case "inspect" -> named(call, words.getLast(), container -> inspect(call, container));
            case "restart", "start" -> named(call, words.getLast(), container -> restart(call, container));
            case "logs" -> named(call, words.getLast(), container -> logs(call, container));
            case "exec" -> exec(call);
            default -> call.fail(1, "docker: this command is not known on the rehearsal's nodes");
        };
    }

    private static int ps(Invocation call) {
        boolean all = call.has("-a") || call.has("--all");
        var shown = DockerContainer.on(call.host()).stream()
                .filter(container -> all || container.runs())
                .toList();
        String format = call.arguments().stream()
                .filter(argument -> argument.startsWith("--format="))
                .map(argument -> argument.substring("--format=".length()))
                .findFirst()
                .orElse(call.value("--format", ""));
        if (call.has("-q")) {
            return call.print(TextPrograms.lines(shown.stream().map(DockerContainer::id)));
        }
        if (!format.isEmpty()) {
            return call.print(TextPrograms.lines(shown.stream().map(container -> formatted(call, format, container))));
        }
        call.print(ROW.formatted("CONTAINER ID", "IMAGE", "COMMAND", "CREATED", "STATUS", "PORTS", "NAMES"));
        return call.print(TextPrograms.lines(shown.stream().map(container -> row(call, container))));
    }

    private static String row(Invocation call, DockerContainer container) {
        return ROW.formatted(
                container.id(),
                container.image(),
                "\"" + container.command() + "\"",
                age(call, container) + " ago",
                state(call, container),
                container.ports(),
                container.name());
    }

    private static String formatted(Invocation call, String format, DockerContainer container) {
        return format.replace("{{.ID}}", container.id())
                .replace("{{.Image}}", container.image())
                .replace("{{.Names}}", container.name())
                .replace("{{.Status}}", state(call, container))
                .replace("{{.State}}", container.runs() ? "running" : "exited")
                .replace("{{.Ports}}", container.ports())
                .replace("{{.Command}}", "\"" + container.command() + "\"")
                .replace("\\t", "\t");
    }

    private static String state(Invocation call, DockerContainer container) {
        return container.runs()
                ? "Up " + age(call, container)
                : "Exited (" + container.exit() + ") " + age(call, container) + " ago";
    }

    private static String age(Invocation call, DockerContainer container) {
        var span = Duration.between(container.since(), call.host().now());
        return span.toHours() > 1
                ? span.toHours() + " hours"
                : span.toMinutes() > 1 ? span.toMinutes() + " minutes" : Math.max(1, span.toSeconds()) + " seconds";
    }

    private interface Action {
        int on(DockerContainer container) throws InterruptedException;
    }

    /** A task's output goes to files in its container, so that Docker has none. */
    private static int logs(Invocation call, DockerContainer container) throws InterruptedException {
        if (container.workload().isEmpty()) {
            return 0;
        }
        Workload workload = container.workload().get();
        String text = Journal.of(call.host(), workload);
        String count = call.value("--tail", "");
        call.print(count.matches("\\d{1,6}") ? TextPrograms.last(text, Integer.parseInt(count)) : text);
        return call.has("-f") || call.has("--follow")
                ? Tail.follow(call, text, () -> Journal.of(call.host(), workload))
                : 0;
    }

    private static int named(Invocation call, String name, Action action) throws InterruptedException {
        Optional<DockerContainer> found = DockerContainer.on(call.host()).stream()
                .filter(container -> container.isCalled(name))
                .findFirst();
        return found.isPresent() ? action.on(found.get()) : call.fail(1, "Error: No such object: " + name);
    }

    private static int restart(Invocation call, DockerContainer container) {
        if (container.workload().isEmpty()) {
            return call.fail(1, "docker: the master starts and ends tasks, sorry");
        }
        call.host().lab().restart(call.host().node(), container.workload().get());
        return call.print(container.name());
    }

    /** Options, the container, and the command in it. */
    private int exec(Invocation call) throws InterruptedException {
        List<String> behind = call.arguments()
                .subList(call.arguments().indexOf("exec") + 1, call.arguments().size());
        List<String> words =
                behind.stream().dropWhile(word -> word.startsWith("-")).toList();
        if (words.size() < 2) {
            return call.fail(1, "\"docker exec\" requires at least 2 arguments.");
        }
        List<String> command = words.subList(1, words.size());
        boolean types = command.size() == 1
                && SHELLS.contains(command.getFirst())
                && behind.stream().anyMatch(option -> option.matches("-(i?t|ti)"));
        return named(call, words.getFirst(), container -> {
            if (!container.runs() || container.task().isEmpty()) {
                return call.fail(1, "Error response from daemon: Container " + container.id() + " is not running");
            }
            var session = new ContainerSession(call, container);
            if (types) {
                enter.accept(session);
                return 0;
            }
            return session.run(command);
        });
    }

    private static int inspect(Invocation call, DockerContainer container) {
        String format = call.value("-f", call.value("--format", ""));
        if (!format.isEmpty()) {
            String labelled = LABEL.matcher(format)
                    .replaceAll(found -> container.labels().getOrDefault(found.group(1), "<no value>"));
            return call.print(labelled.replace("{{.State.Running}}", String.valueOf(container.runs()))
                    .replace("{{.State.Status}}", container.runs() ? "running" : "exited")
                    .replace("{{.NetworkSettings.IPAddress}}", container.address())
                    .replace("{{.Name}}", "/" + container.name()));
        }
        var json = Json.object().put("Id", container.id()).put("Name", "/" + container.name());
        json.putObject("State")
                .put("Status", container.runs() ? "running" : "exited")
                .put("Running", container.runs());
        var config = json.putObject("Config").put("Image", container.image());
        var labels = config.putObject("Labels");
        container.labels().forEach(labels::put);
        json.putObject("NetworkSettings").put("IPAddress", container.address());
        return call.print("[\n" + json.toPrettyString() + "\n]");
    }
}
