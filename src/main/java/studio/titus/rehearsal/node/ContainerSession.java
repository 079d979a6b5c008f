package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import studio.titus.rehearsal.container.ContainerClock;
import studio.titus.rehearsal.container.ContainerShell;
import studio.titus.rehearsal.container.RunsOn;
import studio.titus.rehearsal.gateway.TaskContainer;
import studio.titus.rehearsal.shell.Exit;

/** What {@code docker exec} runs in a task's container: one command, or what somebody types line by line. */
final class ContainerSession {

    private static final int INTERRUPTED = 130;
    private static final long GLANCE_MILLIS = 50;
    private static final String OUTPUT = "/logs/stdout";

    private final Invocation call;
    private final DockerContainer container;
    private final ContainerShell shell;

    ContainerSession(Invocation call, DockerContainer container) {
        this.call = call;
        this.container = container;
        TaskContainer task = container.task().orElseThrow();
        this.shell = new ContainerShell(task.spec(), call.streams(), new HostClock(call.host()), this::file);
    }

    String prompt() {
        return "/ # ";
    }

    boolean runs() {
        return DockerContainer.on(call.host()).stream()
                .anyMatch(other -> other.name().equals(container.name()) && other.runs());
    }

    /** The files that the executor puts output into. */
    private Optional<String> file(String path) {
        return switch (path) {
            case OUTPUT -> Optional.of(container.printed(call.host().now()));
            case "/logs/stderr" -> Optional.of("");
            default -> Optional.empty();
        };
    }

    /** One command with its arguments. */
    int run(List<String> words) throws InterruptedException {
        if (follows(words)) {
            String shown = container.printed(call.host().now());
            call.print(shown);
            return Tail.follow(call, shown, () -> container.printed(call.host().now()));
        }
        try {
            return shell.program(words);
        } catch (Exit exit) {
            return exit.status();
        } catch (RunsOn on) {
            return forever();
        }
    }

    /**
     * A line that somebody typed.
     *
     * @throws Exit when it ends the session
     */
    int line(String line) throws InterruptedException {
        List<String> words = List.of(line.strip().split("\\s+"));
        if (follows(words)) {
            return run(words);
        }
        try {
            return shell.run(line);
        } catch (RunsOn on) {
            return forever();
        }
    }

    /** Whether it asks for the program's output as it comes. */
    private static boolean follows(List<String> words) {
        return words.getFirst().equals("tail")
                && words.contains("-f")
                && words.getLast().equals(OUTPUT);
    }

    /** Until the session is interrupted. */
    private static int forever() throws InterruptedException {
        new CountDownLatch(1).await();
        return INTERRUPTED;
    }

    /** The cloud's time. */
    private record HostClock(Host host) implements ContainerClock {

        @Override
        public Instant now() {
            return host.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            var end = host.now().plus(duration);
            while (host.now().isBefore(end)) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }
    }
}
