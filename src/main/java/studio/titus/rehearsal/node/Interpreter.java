package studio.titus.rehearsal.node;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.rehearsal.container.ContainerShell;
import studio.titus.rehearsal.shell.CommandLine;
import studio.titus.rehearsal.shell.Expansion;

/** Runs lines of shell: words, quotes, variables, pipes, conditions and redirections to nowhere. One session's own. */
final class Interpreter {

    /** What a line reads and writes. */
    record Streams(Supplier<String> in, Consumer<String> out, Consumer<String> err, Supplier<String> size) {}

    /** Somebody said exit. */
    static final class Exit extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        Exit(int status) {
            super("exit", null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private static final String NOWHERE = "/dev/null";
    private static final String ASSIGNMENT = "(?s)[A-Za-z_]\\w*=.*";
    private static final int SYNTAX = 2;
    /** Of a shell whose container went. */
    private static final int KILLED = 137;

    private final Host host;
    private final Programs programs = new Programs(session -> inside = session);
    private final Map<String, String> variables = new HashMap<>();
    private String folder = Files.HOME;
    private int status;
    private @Nullable ContainerSession inside;

    Interpreter(Host host) {
        this.host = host;
        variables.putAll(Map.of(
                "HOME", "/home/ubuntu",
                "USER", "ubuntu",
                "PWD", "/home/ubuntu",
                "SHELL", "/bin/bash",
                "HOSTNAME", host.node().hostname(),
                "SSH_CONNECTION", host.connection()));
    }

    /**
     * Runs a line.
     *
     * @return the last exit code
     * @throws Exit when the line ends the session
     */
    int run(String line, Streams streams) throws InterruptedException {
        if (inside != null) {
            status = inContainer(inside, line);
            return status;
        }
        List<String> tokens = CommandLine.tokens(line);
        if (CommandLine.isCompound(tokens)) {
            streams.err().accept("bash: loops, conditions and groups are not known on the rehearsal's nodes, sorry\n");
            status = SYNTAX;
            return status;
        }
        List<String> pipeline = new ArrayList<>();
        String before = ";";
        for (String token : append(tokens, ";")) {
            if (List.of(";", "&&", "||", "&").contains(token)) {
                boolean wanted = before.equals("&&") ? status == 0 : !before.equals("||") || status != 0;
                if (wanted && !pipeline.isEmpty()) {
                    status = pipe(pipeline, streams);
                }
                before = wanted || !token.equals(before) ? token : before;
                pipeline = new ArrayList<>();
            } else {
                pipeline.add(token);
            }
        }
        return status;
    }

    private int inContainer(ContainerSession session, String line) throws InterruptedException {
        try {
            if (session.runs()) {
                return session.line(line);
            }
            inside = null;
            return KILLED;
        } catch (ContainerShell.Exit exit) {
            inside = null;
            return exit.status();
        }
    }

    private static List<String> append(List<String> tokens, String last) {
        var all = new ArrayList<>(tokens);
        all.add(last);
        return all;
    }

    private int pipe(List<String> tokens, Streams streams) throws InterruptedException {
        Streams left = streams;
        int bar = tokens.indexOf("|");
        if (bar >= 0 && follows(tokens.subList(0, bar))) {
            return streamed(tokens.subList(0, bar), tokens.subList(bar + 1, tokens.size()), streams);
        }
        List<String> rest = tokens;
        while (bar >= 0) {
            var buffer = new StringBuilder();
            simple(rest.subList(0, bar), new Streams(left.in(), buffer::append, streams.err(), streams.size()));
            left = new Streams(buffer::toString, streams.out(), streams.err(), streams.size());
            rest = rest.subList(bar + 1, rest.size());
            bar = rest.indexOf("|");
        }
        return simple(rest, left);
    }

    private static boolean follows(List<String> tokens) {
        return tokens.contains("-f") || tokens.contains("-F") || tokens.contains("--follow");
    }

    /** What a command that never ends prints goes through the rest line by line, not at an end that does not come. */
    private int streamed(List<String> first, List<String> rest, Streams streams) throws InterruptedException {
        Consumer<String> through = text -> {
            try {
                pipe(rest, new Streams(() -> text, streams.out(), streams.err(), streams.size()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // which ends the command that follows, too
            }
        };
        return simple(first, new Streams(streams.in(), through, streams.err(), streams.size()));
    }

    private int simple(List<String> tokens, Streams given) throws InterruptedException {
        List<String> words = new ArrayList<>();
        Streams streams = given;
        for (int index = 0; index < tokens.size(); index++) {
            String token = tokens.get(index);
            if (!CommandLine.OPERATORS.contains(token)) {
                var word = expand(token, given);
                words.addAll(isPattern(token) ? new Files(host, folder).matching(word) : List.of(word));
            } else if (token.equals("2>&1")) {
                streams = new Streams(streams.in(), streams.out(), streams.out(), streams.size());
            } else {
                index++;
                String target = index < tokens.size() ? expand(tokens.get(index), given) : "";
                if (!token.equals("<") && !target.equals(NOWHERE)) {
                    given.err()
                            .accept("bash: " + target + ": files can't be written on the rehearsal's nodes, sorry\n");
                    return 1;
                }
                streams = redirected(token, streams);
            }
        }
        return words.isEmpty() ? 0 : call(words, streams);
    }

    /** Unquoted stars stand for files. */
    private static boolean isPattern(String token) {
        return token.contains("*") && token.indexOf('\'') < 0 && token.indexOf('"') < 0 && token.indexOf('\\') < 0;
    }

    /** What goes to a file goes nowhere. */
    private static Streams redirected(String operator, Streams streams) {
        Consumer<String> nowhere = text -> {};
        return switch (operator) {
            case "<" -> new Streams(() -> "", streams.out(), streams.err(), streams.size());
            case "2>", "2>>" -> new Streams(streams.in(), streams.out(), nowhere, streams.size());
            case "&>" -> new Streams(streams.in(), nowhere, nowhere, streams.size());
            default -> new Streams(streams.in(), nowhere, streams.err(), streams.size());
        };
    }

    /** Arguments that nobody foresaw end the command, not the session: its client would wait for an end that does not come. */
    private int call(List<String> words, Streams streams) throws InterruptedException {
        try {
            return dispatch(words, streams);
        } catch (Exit | UncheckedIOException end) {
            throw end;
        } catch (RuntimeException e) {
            streams.err()
                    .accept("bash: %s: not understood on the rehearsal's nodes, sorry\n"
                            .formatted(String.join(" ", words)));
            return SYNTAX;
        }
    }

    private int dispatch(List<String> words, Streams streams) throws InterruptedException {
        String name = words.getFirst();
        List<String> arguments = words.subList(1, words.size());
        if (name.matches(ASSIGNMENT)) {
            return assigned(words, streams);
        }
        return switch (name) {
            case "exit", "logout" ->
                throw new Exit(arguments.isEmpty() ? status : Integer.parseInt(arguments.getFirst()));
            case "cd" -> enter(arguments.isEmpty() ? Files.HOME : arguments.getFirst(), streams);
            case "sudo" -> arguments.isEmpty() ? 1 : call(withoutOptions(arguments), streams);
            case "xargs" -> forInput(arguments, streams);
            case "sh", "bash" -> run(arguments.getLast(), streams);
            case "export" -> {
                arguments.forEach(this::assign);
                yield 0;
            }
            case "env", "printenv" -> environment(arguments, streams);
            default ->
                programs.find(name)
                        .run(new Invocation(
                                host,
                                name,
                                folder,
                                arguments,
                                streams.in(),
                                streams.out(),
                                streams.err(),
                                streams.size()));
        };
    }

    /** Variables before a command hold for it alone. */
    private int assigned(List<String> words, Streams streams) throws InterruptedException {
        List<String> command =
                words.stream().dropWhile(word -> word.matches(ASSIGNMENT)).toList();
        var before = Map.copyOf(variables);
        words.subList(0, words.size() - command.size()).forEach(this::assign);
        if (command.isEmpty()) {
            return 0;
        }
        try {
            return call(command, streams);
        } finally {
            variables.clear();
            variables.putAll(before);
        }
    }

    private int environment(List<String> names, Streams streams) {
        var shown = new TreeMap<>(variables);
        if (names.isEmpty()) {
            shown.forEach((key, value) -> streams.out().accept(key + "=" + value + "\n"));
            return 0;
        }
        names.stream().filter(shown::containsKey).forEach(name -> streams.out().accept(shown.get(name) + "\n"));
        return shown.keySet().containsAll(names) ? 0 : 1;
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
        return given.isEmpty() || words.equals(given) ? 0 : call(words, streams);
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

    /** What it asks for the next line with. */
    String prompt() {
        return inside == null ? "ubuntu@" + host.node().hostname() + ":" + place() + "$ " : inside.prompt();
    }

    /** Where the session is. */
    private String place() {
        return folder.equals(Files.HOME)
                ? "~"
                : folder.startsWith(Files.HOME + "/") ? "~" + folder.substring(Files.HOME.length()) : folder;
    }

    private static List<String> withoutOptions(List<String> arguments) {
        return arguments.stream().dropWhile(word -> word.startsWith("-")).toList();
    }

    private void assign(String word) {
        String[] parts = word.split("=", 2);
        if (parts.length == 2) {
            variables.put(parts[0], parts[1]);
        }
    }

    private String expand(String word, Streams streams) throws InterruptedException {
        return new Expansion(word, name -> name.equals("?") ? String.valueOf(status) : variables.getOrDefault(name, ""))
                .expand(command -> {
                    var output = new StringBuilder();
                    run(command, new Streams(() -> "", output::append, streams.err(), streams.size()));
                    return output.toString().stripTrailing();
                });
    }
}
