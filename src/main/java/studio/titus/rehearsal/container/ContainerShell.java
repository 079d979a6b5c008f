package studio.titus.rehearsal.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import studio.titus.rehearsal.shell.CommandLine;
import studio.titus.rehearsal.shell.Expansion;

/** Runs programs of a container: those every small image has, a web server, and the AWS CLI where the image has it. One session's own. */
public final class ContainerShell {

    /** What a shell returns for a program that is not there. */
    public static final int NOT_FOUND = 127;

    private static final int SYNTAX = 2;
    private static final String ASSIGNMENT = "(?s)[A-Za-z_]\\w*=.*";
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash");
    private static final Set<String> WEB_SERVERS = Set.of("nginx", "httpd", "apache2", "httpd-foreground");

    private final ContainerSpec spec;
    private final Output output;
    private final Sleeper sleeper;
    private final Function<String, Optional<String>> files;
    private final Map<String, String> variables;
    private int status;

    /** Where output goes. */
    @FunctionalInterface
    public interface Output {
        void accept(boolean error, String text);
    }

    /** How time passes for {@code sleep}. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration);
    }

    /** Somebody said exit. */
    public static final class Exit extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        private Exit(int status) {
            super("exit", null, false, false);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The program never ends by itself. */
    public static final class RunsOn extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean serves;

        private RunsOn(boolean serves) {
            super("runs on", null, false, false);
            this.serves = serves;
        }

        /** Whether it answers HTTP on port 80. */
        public boolean serves() {
            return serves;
        }
    }

    /** A session with a container's own files only. */
    ContainerShell(ContainerSpec spec, Output output, Sleeper sleeper) {
        this(spec, output, sleeper, path -> Optional.empty());
    }

    /** @param files what a path holds, besides what every container has */
    public ContainerShell(
            ContainerSpec spec, Output output, Sleeper sleeper, Function<String, Optional<String>> files) {
        this.files = files;
        this.spec = spec;
        this.output = output;
        this.sleeper = sleeper;
        this.variables = new HashMap<>(spec.environment());
        variables.put("HOSTNAME", spec.hostname());
        variables.put("HOME", "/root");
        variables.put("PWD", "/");
    }

    /**
     * Runs lines of shell.
     *
     * @return the last exit code
     * @throws Exit when a line ends the session
     * @throws RunsOn when a program never ends
     */
    public int run(String script) {
        List<String> tokens = CommandLine.tokens(script);
        if (CommandLine.isCompound(tokens)) {
            status =
                    fail(SYNTAX, "sh: loops, conditions and groups are not known in the rehearsal's containers, sorry");
            return status;
        }
        List<String> command = new ArrayList<>();
        String before = ";";
        tokens.add(";");
        for (String token : tokens) {
            if (!Set.of(";", "&&", "||", "&").contains(token)) {
                command.add(token);
                continue;
            }
            boolean wanted = before.equals("&&") ? status == 0 : !before.equals("||") || status != 0;
            if (wanted && !command.isEmpty()) {
                status = simple(command);
            }
            before = wanted || !token.equals(before) ? token : before;
            command = new ArrayList<>();
        }
        return status;
    }

    private int simple(List<String> tokens) {
        List<String> words = new ArrayList<>();
        boolean silent = false;
        for (int index = 0; index < tokens.size(); index++) {
            String token = tokens.get(index);
            if (token.equals("|")) {
                return fail(SYNTAX, "sh: pipes are not known in the rehearsal's containers, sorry");
            } else if (token.equals(">") || token.equals("&>") || token.equals(">>")) {
                silent = true;
                index++;
            } else if (token.equals("2>") || token.equals("<") || token.equals("2>>")) {
                index++;
            } else if (!token.equals("2>&1")) {
                words.add(expanded(token));
            }
        }
        return words.isEmpty() ? 0 : silent ? silently(words) : program(words);
    }

    private int silently(List<String> words) {
        return new ContainerShell(
                        new ContainerSpec(
                                spec.image(),
                                spec.entryPoint(),
                                variables,
                                spec.role(),
                                spec.region(),
                                spec.hostname(),
                                spec.batch(),
                                spec.aws()),
                        (error, text) -> {},
                        sleeper,
                        files)
                .program(words);
    }

    private String expanded(String token) {
        try {
            return new Expansion(
                            token, name -> name.equals("?") ? String.valueOf(status) : variables.getOrDefault(name, ""))
                    .expand(this::outputOf);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String outputOf(String command) {
        var text = new StringBuilder();
        new ContainerShell(spec, (error, part) -> text.append(error ? "" : part), sleeper, files).run(command);
        return text.toString().stripTrailing();
    }

    /** Runs one program with its arguments. */
    public int program(List<String> words) {
        String name = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        List<String> arguments = words.subList(1, words.size());
        if (SHELLS.contains(name)) {
            int script = arguments.indexOf("-c") + 1;
            return script > 0 && script < arguments.size() ? run(arguments.get(script)) : 0;
        }
        if (name.matches(ASSIGNMENT)) {
            words.forEach(this::assign);
            return 0;
        }
        return switch (name) {
            case "exit" -> throw new Exit(number(arguments, status));
            case "sleep" -> slept(arguments);
            case "tail", "cat" -> reading(name, arguments);
            case "exec" -> arguments.isEmpty() ? 0 : program(arguments);
            case "export" -> {
                arguments.forEach(this::assign);
                yield 0;
            }
            default -> plain(name, arguments);
        };
    }

    private int plain(String name, List<String> arguments) {
        return switch (name) {
            case "true", ":", "set", "cd", "trap" -> 0;
            case "false" -> 1;
            case "echo" -> echo(arguments);
            case "env", "printenv" -> environment(arguments);
            case "hostname" -> print(spec.hostname());
            case "whoami" -> print("root");
            case "id" -> print("uid=0(root) gid=0(root) groups=0(root)");
            case "pwd" -> print("/");
            case "uname" -> print("Linux");
            case "aws" -> aws(arguments);
            default -> {
                if (WEB_SERVERS.contains(name) && Image.of(spec.image()) == Image.WEB) {
                    throw new RunsOn(true);
                }
                yield fail(NOT_FOUND, "sh: " + name + ": not found");
            }
        };
    }

    private int aws(List<String> arguments) {
        if (Image.of(spec.image()) != Image.AWS) {
            return fail(NOT_FOUND, "sh: aws: not found");
        }
        return new AwsCli(spec.aws(), spec.role(), variables.getOrDefault("AWS_DEFAULT_REGION", ""), output)
                .run(arguments);
    }

    private int slept(List<String> arguments) {
        String text = arguments.isEmpty() ? "" : arguments.getFirst();
        if (text.equals("infinity")) {
            throw new RunsOn(false);
        }
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?[smhd]?")) {
            return fail(1, "sleep: invalid time interval '" + text + "'");
        }
        double number = Double.parseDouble(text.replaceAll("[smhd]$", ""));
        int unit = switch (text.charAt(text.length() - 1)) {
            case 'm' -> 60;
            case 'h' -> 3600;
            case 'd' -> 86_400;
            default -> 1;
        };
        sleeper.sleep(Duration.ofMillis((long) (number * unit * 1000)));
        return 0;
    }

    private int reading(String name, List<String> arguments) {
        if (name.equals("tail") && arguments.contains("-f")) {
            throw new RunsOn(false);
        }
        if (arguments.equals(List.of("/etc/hostname"))) {
            return print(spec.hostname());
        }
        String file = arguments.isEmpty() ? "" : arguments.getLast();
        Optional<String> text = files.apply(file);
        if (text.isPresent()) {
            output.accept(false, text.get());
            return 0;
        }
        return file.isEmpty() || file.equals("/dev/null")
                ? 0
                : fail(1, name + ": can't open '" + file + "': No such file or directory");
    }

    private int echo(List<String> arguments) {
        boolean bare = !arguments.isEmpty() && arguments.getFirst().equals("-n");
        String text = String.join(" ", bare ? arguments.subList(1, arguments.size()) : arguments);
        output.accept(false, bare ? text : text + "\n");
        return 0;
    }

    private int environment(List<String> names) {
        var shown = new TreeMap<>(variables);
        if (names.isEmpty()) {
            shown.forEach((key, value) -> print(key + "=" + value));
            return 0;
        }
        names.stream().filter(shown::containsKey).forEach(name -> print(shown.getOrDefault(name, "")));
        return shown.keySet().containsAll(names) ? 0 : 1;
    }

    private void assign(String word) {
        String[] parts = word.split("=", 2);
        if (parts.length == 2) {
            variables.put(parts[0], parts[1]);
        }
    }

    private static int number(List<String> arguments, int otherwise) {
        return !arguments.isEmpty() && arguments.getFirst().matches("\\d{1,3}")
                ? Integer.parseInt(arguments.getFirst())
                : otherwise;
    }

    private int print(String text) {
        output.accept(false, text + "\n");
        return 0;
    }

    private int fail(int code, String text) {
        output.accept(true, text + "\n");
        return code;
    }
}
