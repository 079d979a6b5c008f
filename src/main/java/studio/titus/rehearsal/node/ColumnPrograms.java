package studio.titus.rehearsal.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.rehearsal.programs.TextPrograms;

/** Programs that take parts out of each line. Of awk and sed only what people type in passing; the rest is refused politely. */
final class ColumnPrograms {

    private static final int USAGE = 2;
    private static final Pattern AWK = Pattern.compile("\\s*(?:/(.*)/)?\\s*\\{\\s*print\\s*(.*?)\\s*;?\\s*}\\s*");
    private static final Pattern SUBSTITUTE = Pattern.compile("s([/|#,])(.*?)\\1(.*?)\\1(g?)");
    private static final Pattern LINES = Pattern.compile("(\\d+)(?:,(\\d+|\\$))?p");

    private ColumnPrograms() {}

    static void addTo(Map<String, Program> programs) {
        programs.put("awk", ColumnPrograms::awk);
        programs.put("cut", ColumnPrograms::cut);
        programs.put("tr", ColumnPrograms::tr);
        programs.put("sed", ColumnPrograms::sed);
    }

    private static int awk(Invocation call) {
        String separator = option(call, "-F").orElse("");
        List<String> words = withoutOption(call, "-F");
        var program = AWK.matcher(words.isEmpty() ? "" : words.getFirst());
        if (!program.matches()) {
            return refuse(call, "awk", "{print $1, $2}");
        }
        var wanted = Optional.ofNullable(program.group(1)).map(Pattern::compile);
        return onLines(
                call,
                words.subList(1, words.size()),
                line -> wanted.filter(pattern -> !pattern.matcher(line).find()).isPresent()
                        ? Stream.empty()
                        : Stream.of(printed(program.group(2), line, separator)));
    }

    private static String printed(String what, String line, String separator) {
        if (what.isEmpty()) {
            return line;
        }
        List<String> fields = Arrays.asList(
                separator.isEmpty() ? line.strip().split("\\s+") : line.split(Pattern.quote(separator), -1));
        return Arrays.stream(what.split("\\s*,\\s*"))
                .map(part -> part.equals("$NF") ? fields.getLast() : part.equals("$0") ? line : field(part, fields))
                .collect(Collectors.joining(" "));
    }

    private static String field(String part, List<String> fields) {
        if (!part.matches("\\$\\d+")) {
            return part.replaceAll("^\"|\"$", "");
        }
        int number = Integer.parseInt(part.substring(1));
        return number <= fields.size() ? fields.get(number - 1) : "";
    }

    private static int cut(Invocation call) {
        var fields = option(call, "-f");
        var characters = option(call, "-c");
        String delimiter = option(call, "-d").orElse("\t");
        List<String> files = call.plain().stream()
                .filter(word -> !List.of(fields.orElse(""), characters.orElse(""), delimiter)
                        .contains(word))
                .toList();
        if (fields.isPresent()) {
            return onLines(
                    call,
                    files,
                    line -> Stream.of(
                            line.contains(delimiter)
                                    ? pick(
                                            Arrays.asList(line.split(Pattern.quote(delimiter), -1)),
                                            fields.get(),
                                            delimiter)
                                    : line));
        }
        return characters.isPresent()
                ? onLines(call, files, line -> Stream.of(pick(Arrays.asList(line.split("")), characters.get(), "")))
                : call.fail(1, "cut: you must specify a list of bytes, characters, or fields");
    }

    /** The items that a list such as {@code 1,3-4} names. */
    private static String pick(List<String> items, String list, String delimiter) {
        var picked = new ArrayList<String>();
        for (int i = 1; i <= items.size(); i++) {
            int number = i;
            if (Arrays.stream(list.split(",")).anyMatch(range -> within(range, number))) {
                picked.add(items.get(i - 1));
            }
        }
        return String.join(delimiter, picked);
    }

    private static boolean within(String range, int number) {
        String[] ends = range.split("-", -1);
        int from = ends[0].matches("\\d+") ? Integer.parseInt(ends[0]) : 1;
        int to = ends.length == 1 ? from : ends[1].matches("\\d+") ? Integer.parseInt(ends[1]) : Integer.MAX_VALUE;
        return from <= number && number <= to;
    }

    private static int tr(Invocation call) {
        List<String> sets =
                call.plain().stream().map(ColumnPrograms::characters).toList();
        if (sets.isEmpty() || sets.size() < 2 && !call.has("-d")) {
            return call.fail(1, "tr: missing operand");
        }
        String from = sets.getFirst();
        String to = call.has("-d") ? "" : sets.get(1);
        var changed = new StringBuilder();
        call.in().get().chars().forEach(c -> {
            int at = from.indexOf(c);
            if (at < 0) {
                changed.append((char) c);
            } else if (!to.isEmpty()) {
                changed.append(to.charAt(Math.min(at, to.length() - 1)));
            }
        });
        call.out().accept(changed.toString());
        return 0;
    }

    /** What a set such as {@code a-z} or {@code \n} stands for. */
    private static String characters(String set) {
        String plain = set.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("[:lower:]", "a-z")
                .replace("[:upper:]", "A-Z");
        return Pattern.compile("(.)-(.)", Pattern.DOTALL)
                .matcher(plain)
                .replaceAll(range -> Matcher.quoteReplacement(
                        between(range.group(1).charAt(0), range.group(2).charAt(0))));
    }

    private static String between(char from, char to) {
        var all = new StringBuilder();
        for (char c = from; c <= to; c++) {
            all.append(c);
        }
        return all.toString();
    }

    private static int sed(Invocation call) {
        List<String> words = call.plain();
        String script = words.isEmpty() ? "" : words.getFirst();
        List<String> files = words.isEmpty() ? words : words.subList(1, words.size());
        var substitute = SUBSTITUTE.matcher(script);
        var lines = LINES.matcher(script);
        if (substitute.matches()) {
            return substitute(call, files, substitute);
        }
        if (lines.matches() && call.has("-n")) {
            int from = Integer.parseInt(lines.group(1));
            String end = lines.group(2) == null ? lines.group(1) : lines.group(2);
            int to = end.equals("$") ? Integer.MAX_VALUE : Integer.parseInt(end);
            var at = new int[1];
            return onLines(call, files, line -> ++at[0] >= from && at[0] <= to ? Stream.of(line) : Stream.empty());
        }
        return refuse(call, "sed", "s/one/other/ and -n 3,5p");
    }

    private static int substitute(Invocation call, List<String> files, Matcher script) {
        try {
            Pattern pattern = Pattern.compile(script.group(2));
            String other = script.group(3).replaceAll("\\\\(\\d)", "\\$$1");
            boolean all = !script.group(4).isEmpty();
            return onLines(
                    call,
                    files,
                    line -> Stream.of(
                            all
                                    ? pattern.matcher(line).replaceAll(other)
                                    : pattern.matcher(line).replaceFirst(other)));
        } catch (PatternSyntaxException e) {
            return refuse(call, "sed", "s/one/other/ and -n 3,5p");
        }
    }

    private static int refuse(Invocation call, String program, String known) {
        return call.fail(
                USAGE, "%s: of this program the rehearsal's nodes know only %s, sorry".formatted(program, known));
    }

    /** The value of an option, written behind it or joined to it. */
    private static Optional<String> option(Invocation call, String option) {
        return call.arguments().stream()
                .filter(word -> word.startsWith(option) && word.length() > option.length())
                .map(word -> word.substring(option.length()))
                .findFirst()
                .or(() -> Optional.of(call.value(option, "")).filter(value -> !value.isEmpty()));
    }

    private static List<String> withoutOption(Invocation call, String option) {
        var words = new ArrayList<>(call.arguments());
        int at = words.indexOf(option);
        if (at >= 0 && at + 1 < words.size()) {
            words.subList(at, at + 2).clear();
        }
        words.removeIf(word -> word.startsWith("-"));
        return words;
    }

    /** @param change what becomes of a line: one, or none */
    private static int onLines(Invocation call, List<String> files, Function<String, Stream<String>> change) {
        return TextPrograms.onText(
                call, files, text -> TextPrograms.lines(text.lines().flatMap(change)));
    }
}
