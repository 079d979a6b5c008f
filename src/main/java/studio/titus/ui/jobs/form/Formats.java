package studio.titus.ui.jobs.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of plain values: texts, numbers, choices and lists. */
final class Formats {

    /** Any text is one. */
    static final Format<String> TEXT = new Format<>(Function.identity(), Optional::of, "job.unread.text");

    /** 0 is what counts when nothing is typed, and stays empty. */
    static final Format<Integer> COUNT =
            new Format<>(value -> value == 0 ? "" : value.toString(), text -> number(text, 0), "job.unread.number");

    /** 0 is a value of its own. */
    static final Format<Integer> NUMBER = new Format<>(Object::toString, text -> number(text, 0), "job.unread.number");

    /** Nothing typed is nothing sent. */
    static final Format<Optional<Integer>> OPTIONAL_NUMBER = new Format<>(
            value -> value.map(Object::toString).orElse(""),
            text -> text.isBlank()
                    ? Optional.of(Optional.empty())
                    : number(text, 0).map(Optional::of),
            "job.unread.number");

    /** CPUs, which may have a fraction. */
    static final Format<Optional<Double>> CPU = new Format<>(
            value -> value.map(Formats::plain).orElse(""),
            text -> text.isBlank()
                    ? Optional.of(Optional.empty())
                    : fraction(text).map(Optional::of),
            "job.unread.cpu");

    /** Ids between commas or blanks. */
    static final Format<List<String>> LIST = new Format<>(
            values -> String.join(", ", values),
            text -> Optional.of(Stream.of(text.split("[,;\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toUnmodifiableList())),
            "job.unread.text");

    /** Yes or no. */
    static final Format<Boolean> FLAG =
            new Format<>(Object::toString, text -> Optional.of(Boolean.parseBoolean(text)), "job.unread.text");

    private Formats() {}

    private static Optional<Integer> number(String text, int ofNothing) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.of(ofNothing);
        }
        return typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static Optional<Double> fraction(String text) {
        String typed = text.strip().replace(',', '.');
        return typed.matches("\\d{1,6}(\\.\\d{1,6})?") ? Optional.of(Double.valueOf(typed)) : Optional.empty();
    }

    /** Without the fraction that is none. */
    static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
}
