package studio.titus.rehearsal.container;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import studio.titus.rehearsal.programs.Call;
import studio.titus.rehearsal.programs.CommonPrograms;
import studio.titus.rehearsal.programs.CommonPrograms.CommonProgram;
import studio.titus.rehearsal.shell.Exit;
import studio.titus.rehearsal.shell.Machine;
import studio.titus.rehearsal.shell.Shell;
import studio.titus.rehearsal.shell.Streams;
import studio.titus.rehearsal.shell.Variables;

/** Runs programs of a container: those every small image has, a web server, and the AWS CLI where the image has it. One session's own. */
public final class ContainerShell implements Machine {

    /** What a shell returns for a program that is not there. */
    static final int NOT_FOUND = 127;

    private static final Set<String> WEB_SERVERS = Set.of("nginx", "httpd", "apache2", "httpd-foreground");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([smhd]?)");
    private static final Map<String, CommonProgram> COMMON = CommonPrograms.all();

    private final ContainerSpec spec;
    private final Streams streams;
    private final ContainerClock clock;
    private final ContainerFiles files;
    private final Variables variables;
    private final Shell shell;

    /** @param files what a path holds, besides what every container has */
    public ContainerShell(
            ContainerSpec spec, Streams streams, ContainerClock clock, Function<String, Optional<String>> files) {
        this.spec = spec;
        this.streams = streams;
        this.clock = clock;
        this.files = new ContainerFiles(
                path -> path.equals("/etc/hostname") ? Optional.of(spec.hostname() + "\n") : files.apply(path));
        this.variables = new Variables(spec.environment());
        variables.put("HOSTNAME", spec.hostname());
        variables.put("HOME", "/root");
        variables.put("PWD", "/");
        this.shell = new Shell(this, variables);
    }

    /**
     * Runs lines of shell.
     *
     * @return the last exit code
     * @throws Exit when a line ends the session
     * @throws RunsOn when a program never ends
     */
    public int run(String script) throws InterruptedException {
        return shell.run(script, streams);
    }

    /** Runs one program with its arguments. */
    public int program(List<String> words) throws InterruptedException {
        return shell.call(words, streams);
    }

    @Override
    public String shell() {
        return "sh";
    }

    @Override
    public String place() {
        return "in the rehearsal's containers";
    }

    @Override
    public Optional<String> read(String path) {
        return files.read(path);
    }

    @Override
    public Optional<Consumer<String>> write(String path, boolean append) {
        return Optional.of(files.write(path, append));
    }

    @Override
    public List<String> matching(String pattern) {
        return List.of(pattern);
    }

    @Override
    public void round() {
        clock.round();
    }

    @Override
    public int run(List<String> words, Streams target) throws InterruptedException {
        String name = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        var call = new Run(name, words.subList(1, words.size()), target);
        return switch (name) {
            case "sleep" -> slept(call);
            case "cd" -> 0;
            case "hostname" -> call.print(spec.hostname());
            case "whoami" -> call.print("root");
            case "id" -> call.print(call.has("-u") ? "0" : "uid=0(root) gid=0(root) groups=0(root)");
            case "pwd" -> call.print("/");
            case "uname" -> call.print("Linux");
            case "aws" -> aws(call);
            default -> other(call);
        };
    }

    private int other(Run call) {
        String name = call.name();
        if (name.equals("tail") && (call.has("-f") || call.has("-F"))) {
            throw new RunsOn(false);
        }
        if (WEB_SERVERS.contains(name) && Image.of(spec.image()) == Image.WEB) {
            throw new RunsOn(true);
        }
        var program = COMMON.get(name);
        return program == null ? call.fail(NOT_FOUND, "sh: " + name + ": not found") : understood(program, call);
    }

    /** Arguments that nobody foresaw are the rehearsal's fault, and said so. */
    private static int understood(CommonProgram program, Run call) {
        try {
            return program.run(call);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            return call.fail(2, "sh: " + call.name() + ": not understood in the rehearsal's containers, sorry");
        }
    }

    private int aws(Run call) {
        return Image.of(spec.image()) == Image.AWS
                ? new AwsCli(spec.aws(), spec.role(), variables.get("AWS_DEFAULT_REGION"), call.streams())
                        .run(call.arguments())
                : call.fail(NOT_FOUND, "sh: aws: not found");
    }

    private int slept(Run call) throws InterruptedException {
        String text = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        if (text.equals("infinity")) {
            throw new RunsOn(false);
        }
        var period = PERIOD.matcher(text);
        if (!period.matches()) {
            return call.fail(1, "sleep: invalid time interval '" + text + "'");
        }
        int seconds = switch (period.group(2)) {
            case "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 1;
        };
        clock.sleep(Duration.ofMillis((long) (Double.parseDouble(period.group(1)) * seconds * 1000)));
        return 0;
    }

    /** One run of a program here. */
    private final class Run implements Call {

        private final String name;
        private final List<String> arguments;
        private final Streams target;

        private Run(String name, List<String> arguments, Streams target) {
            this.name = name;
            this.arguments = arguments;
            this.target = target;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> arguments() {
            return arguments;
        }

        @Override
        public Streams streams() {
            return target;
        }

        @Override
        public Optional<String> read(String path) {
            return path.equals("/dev/null") ? Optional.of("") : files.read(path);
        }

        @Override
        public boolean isFolder(String path) {
            return files.isFolder(path);
        }

        @Override
        public Instant now() {
            return clock.now();
        }
    }
}
