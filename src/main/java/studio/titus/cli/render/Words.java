package studio.titus.cli.render;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import studio.titus.plan.Summary;

/** Numbers and spans in words. */
public final class Words {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    /** Below this many seconds a remaining time is told in seconds. */
    private static final long EXACT = 90;

    private Words() {}

    /** A span as a clock shows it: {@code 0:05}, {@code 1:40}, {@code 1:02:03}. */
    public static String clock(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        return seconds < HOUR
                ? "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE)
                : "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    /** A remaining time, rounded up as far as it can be known: {@code about 40 s left}, {@code about 3 min left}. */
    public static String left(Duration span) {
        long seconds = Math.max(1, span.toSeconds());
        return seconds < EXACT
                ? "about %d s left".formatted((seconds + 4) / 5 * 5)
                : "about %d min left".formatted((seconds + MINUTE - 1) / MINUTE);
    }

    /** The value of an attribute; {@code (none)} where there is none. */
    public static String value(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    /** {@code 1 resource}, {@code 38 resources}. */
    public static String count(int number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    /** What was or would be done, only what there is of it: {@code 3 created, 1 changed, 34 unchanged}. */
    public static String done(Summary summary) {
        return listed(
                part(summary.create(), "created"),
                part(summary.update(), "changed"),
                part(summary.replace(), "replaced"),
                part(summary.delete(), "deleted"),
                part(summary.unchanged(), "unchanged"),
                part(summary.failed(), "failed"));
    }

    /** {@code create 38 resources}, {@code create 1, change 2 resources}; "change nothing" when there is nothing to do. */
    public static String intent(Summary summary) {
        var parts = Stream.of(
                        part("create", summary.create()),
                        part("change", summary.update()),
                        part("replace", summary.replace()),
                        part("delete", summary.delete()))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return "change nothing";
        }
        return String.join(", ", parts) + (parts.getLast().endsWith(" 1") ? " resource" : " resources");
    }

    private static String listed(String... parts) {
        var present = Stream.of(parts).filter(part -> !part.isEmpty()).toList();
        return present.isEmpty() ? "nothing to do" : String.join(", ", present);
    }

    private static String part(int number, String done) {
        return number == 0 ? "" : number + " " + done;
    }

    private static String part(String verb, int number) {
        return number == 0 ? "" : verb + " " + number;
    }

    /** A capital first letter. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The longest of some texts, for columns. */
    public static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Text filled up with spaces. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
