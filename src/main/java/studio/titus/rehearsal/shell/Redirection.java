package studio.titus.rehearsal.shell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where output goes and input comes from. */
final class Redirection {

    private static final String NOWHERE = "/dev/null";
    private static final Set<String> WITHOUT_TARGET = Set.of("2>&1", ">&2", "1>&2");

    private final Machine machine;

    Redirection(Machine machine) {
        this.machine = machine;
    }

    static boolean isOne(String token) {
        return CommandLine.OPERATORS.contains(token);
    }

    static boolean hasTarget(String operator) {
        return !WITHOUT_TARGET.contains(operator);
    }

    /**
     * The streams behind it.
     *
     * @param target a path, "" where the operator has none
     * @throws ShellFault when the file is not there or can't be written
     */
    Streams apply(String operator, String target, Streams streams) throws ShellFault {
        return switch (operator) {
            case "2>&1" -> streams.complainingTo(streams.out());
            case ">&2", "1>&2" -> streams.to(streams.err());
            case "<" -> {
                String text = read(target);
                yield streams.from(() -> text);
            }
            case "2>", "2>>" -> streams.complainingTo(opened(operator, target, streams));
            case "&>" -> {
                var file = opened(operator, target, streams);
                yield streams.to(file).complainingTo(file);
            }
            default -> streams.to(opened(operator, target, streams));
        };
    }

    private String read(String path) throws ShellFault {
        Optional<String> text = path.equals(NOWHERE) ? Optional.of("") : machine.read(path);
        if (text.isEmpty()) {
            throw ShellFault.missing(path);
        }
        return text.get();
    }

    private Consumer<String> opened(String operator, String path, Streams streams) throws ShellFault {
        if (path.equals(NOWHERE)) {
            return text -> {};
        }
        if (path.equals("/dev/stderr") || path.equals("/proc/1/fd/2")) {
            return streams.err();
        }
        if (path.equals("/dev/stdout") || path.equals("/proc/1/fd/1")) {
            return streams.out();
        }
        Optional<Consumer<String>> file = machine.write(path, operator.endsWith(">>"));
        if (file.isEmpty()) {
            throw ShellFault.unwritable(path, machine.place());
        }
        return file.get();
    }
}
