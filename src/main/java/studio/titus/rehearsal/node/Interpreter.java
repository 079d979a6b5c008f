package studio.titus.rehearsal.node;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.rehearsal.shell.Exit;
import studio.titus.rehearsal.shell.Machine;
import studio.titus.rehearsal.shell.Shell;
import studio.titus.rehearsal.shell.Streams;
import studio.titus.rehearsal.shell.Variables;

/** A session's bash on a node: what is typed runs there, or in the container that somebody went into. */
final class Interpreter implements Machine {

    private static final int USAGE = 2;
    /** Of a shell whose container went. */
    private static final int KILLED = 137;

    private final Host host;
    private final Programs programs = new Programs(session -> inside = session);
    private final Variables variables;
    private final Shell shell;
    private String folder = Files.HOME;
    private @Nullable ContainerSession inside;

    Interpreter(Host host) {
        this.host = host;
        this.variables = new Variables(Map.of(
                "HOME",
                Files.HOME,
                "USER",
                "ubuntu",
                "PWD",
                Files.HOME,
                "SHELL",
                "/bin/bash",
                "HOSTNAME",
                host.node().hostname(),
                "SSH_CONNECTION",
                host.connection()));
        this.shell = new Shell(this, variables);
    }

    /**
     * Runs a line.
     *
     * @return the last exit code
     * @throws Exit when the line ends the session
     */
    int run(String line, Streams streams) throws InterruptedException {
        return inside == null ? shell.run(line, streams) : inContainer(inside, line);
    }

    private int inContainer(ContainerSession session, String line) throws InterruptedException {
        try {
            if (session.runs()) {
                return session.line(line);
            }
            inside = null;
            return KILLED;
        } catch (Exit exit) {
            inside = null;
            return exit.status();
        }
    }

    @Override
    public String shell() {
        return "bash";
    }

    @Override
    public String place() {
        return "on the rehearsal's nodes";
    }

    /** Arguments that nobody foresaw end the command, not the session: its client would wait for an end that does not come. */
    @Override
    public int run(List<String> words, Streams streams) throws InterruptedException {
        try {
            return dispatch(words, streams);
        } catch (Exit | UncheckedIOException end) {
            throw end;
        } catch (RuntimeException e) {
            streams.err()
                    .accept("bash: %s: not understood on the rehearsal's nodes, sorry\n"
                            .formatted(String.join(" ", words)));
            return USAGE;
        }
    }

    private int dispatch(List<String> words, Streams streams) throws InterruptedException {
        String name = words.getFirst();
        List<String> arguments = words.subList(1, words.size());
        return switch (name) {
            case "cd" -> enter(arguments.isEmpty() ? Files.HOME : arguments.getFirst(), streams);
            case "sudo" -> arguments.isEmpty() ? 1 : shell.call(withoutOptions(arguments), streams);
            case "xargs" -> forInput(arguments, streams);
            default -> programs.find(name).run(new Invocation(host, folder, name, arguments, streams));
        };
    }

    /** One call with all words of the input; none for an empty one, as with {@code -r}. */
    private int forInput(List<String> arguments, Streams streams) throws InterruptedException {
        var words = new ArrayList<>(withoutOptions(arguments));
        List<String> given = streams.in()
                .get()
                .lines()
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
        words.addAll(given);
        return given.isEmpty() || words.equals(given) ? 0 : shell.call(words, streams);
    }

    private int enter(String path, Streams streams) {
        var files = new Files(host, folder);
        if (!files.isFolder(path)) {
            streams.err().accept("bash: cd: " + path + ": No such file or directory\n");
            return 1;
        }
        folder = files.absolute(path);
        variables.put("PWD", folder);
        return 0;
    }

    @Override
    public Optional<String> read(String path) {
        return new Files(host, folder).read(path);
    }

    @Override
    public Optional<Consumer<String>> write(String path, boolean append) {
        return Optional.empty();
    }

    @Override
    public List<String> matching(String pattern) {
        return new Files(host, folder).matching(pattern);
    }

    /** What it asks for the next line with. */
    String prompt() {
        return inside == null ? "ubuntu@" + host.node().hostname() + ":" + shortFolder() + "$ " : inside.prompt();
    }

    private String shortFolder() {
        return folder.equals(Files.HOME)
                ? "~"
                : folder.startsWith(Files.HOME + "/") ? "~" + folder.substring(Files.HOME.length()) : folder;
    }

    private static List<String> withoutOptions(List<String> arguments) {
        return arguments.stream().dropWhile(word -> word.startsWith("-")).toList();
    }
}
