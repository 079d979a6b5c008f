package studio.titus.rehearsal.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.rehearsal.programs.CommonPrograms.CommonProgram;

/** Programs that read files or standard input by lines. */
public final class TextPrograms {

    private static final Pattern COUNT = Pattern.compile("-(?:n\\s*)?(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int USUAL_LINES = 10;

    private TextPrograms() {}

    static void addTo(Map<String, CommonProgram> programs) {
        programs.put("cat", call -> onText(call, files(call), text -> text));
        programs.put(
                "head",
                call -> onText(call, files(call), text -> lines(text.lines().limit(count(call)))));
        programs.put("tail", call -> onText(call, files(call), text -> last(text, count(call))));
        programs.put("grep", TextPrograms::grep);
        programs.put(
                "wc",
                call -> onText(
                        call,
                        files(call),
                        text -> call.has("-l")
                                ? text.lines().count() + "\n"
                                : text.lines().count() + " " + text.split("\\s+").length + " " + text.length() + "\n"));
        programs.put("sort", TextPrograms::sort);
        programs.put("uniq", call -> onText(call, call.plain(), TextPrograms::withoutRepeats));
    }

    /** The last lines. */
    public static String last(String text, int lines) {
        return lines(text.lines().skip(Math.max(0, text.lines().count() - lines)));
    }

    private static String withoutRepeats(String text) {
        var kept = new ArrayList<String>();
        text.lines()
                .filter(line -> kept.isEmpty() || !kept.getLast().equals(line))
                .forEach(kept::add);
        return lines(kept.stream());
    }

    /** The paths among the arguments, without the numbers of options. */
    public static List<String> files(Call call) {
        String number = call.value("-n", "");
        return call.plain().stream().filter(path -> !path.equals(number)).toList();
    }

    /** How many lines are wanted. */
    public static int count(Call call) {
        var number = COUNT.matcher(String.join(" ", call.arguments()));
        return number.find() ? Integer.parseInt(number.group(1)) : USUAL_LINES;
    }

    /** Lines with their ends. */
    public static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    /** What a program makes of a text. */
    public interface Change {
        String of(String text);
    }

    /** Prints what becomes of the files, or of the input where none are named. */
    public static int onText(Call call, List<String> paths, Change change) {
        if (paths.isEmpty()) {
            call.out().accept(change.of(call.in().get()));
            return 0;
        }
        int status = 0;
        for (String path : paths) {
            Optional<String> text = call.read(path);
            text.ifPresent(found -> call.out().accept(change.of(found)));
            status = text.isPresent() ? status : call.fail(1, missing(call.name(), path));
        }
        return status;
    }

    /** Each program has its own words for it. */
    private static String missing(String program, String path) {
        String none = ": No such file or directory";
        return switch (program) {
            case "head", "tail" -> program + ": cannot open '" + path + "' for reading" + none;
            case "sort" -> program + ": cannot read: " + path + none;
            default -> program + ": " + path + none;
        };
    }

    private static int sort(Call call) {
        String options = letters(call);
        String column = call.value("-k", "1");
        int key = column.matches("\\d+") ? Integer.parseInt(column) : 1;
        Function<String, String> part = line -> {
            String[] parts = line.strip().split("\\s+");
            return call.has("-k") ? key <= parts.length ? parts[key - 1] : "" : line;
        };
        Comparator<String> order = options.contains("n")
                ? Comparator.comparingDouble(line -> number(part.apply(line)))
                : Comparator.comparing(part);
        Comparator<String> wanted = options.contains("r") ? order.reversed() : order;
        List<String> paths = call.plain().stream()
                .filter(path -> !call.has("-k") || !path.equals(column))
                .toList();
        return onText(call, paths, text -> {
            Stream<String> sorted = text.lines().sorted(wanted);
            return lines(options.contains("u") ? sorted.distinct() : sorted);
        });
    }

    /** The number a line begins with; 0 where it begins with none. */
    private static double number(String text) {
        var digits = NUMBER.matcher(text.strip());
        return digits.lookingAt() ? Double.parseDouble(digits.group()) : 0;
    }

    /** The letters of all short options. */
    public static String letters(Call call) {
        return call.arguments().stream()
                .filter(argument -> argument.matches("-[a-zA-Z]+"))
                .collect(Collectors.joining());
    }

    private static int grep(Call call) {
        String options = letters(call);
        List<String> plain = call.plain();
        if (plain.isEmpty()) {
            return call.fail(2, "Usage: grep [OPTION]... PATTERN [FILE]...");
        }
        Pattern pattern = Pattern.compile(
                options.contains("F") ? Pattern.quote(plain.getFirst()) : plain.getFirst(),
                options.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
        var found = new StringBuilder();
        int status = onText(call, plain.subList(1, plain.size()), text -> {
            text.lines()
                    .filter(line -> pattern.matcher(line).find() != options.contains("v"))
                    .forEach(line -> found.append(line).append('\n'));
            return "";
        });
        if (options.contains("c")) {
            call.print(String.valueOf(found.toString().lines().count()));
        } else if (!options.contains("q")) {
            call.print(found.toString());
        }
        return status != 0 ? 2 : found.isEmpty() ? 1 : 0;
    }
}
