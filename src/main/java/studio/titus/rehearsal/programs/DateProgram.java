package studio.titus.rehearsal.programs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code date}, in UTC; with {@code +FORMAT}, the letters that scripts use. */
final class DateProgram implements CommonPrograms.CommonProgram {

    private static final DateTimeFormatter DATE = formatter("EEE MMM d HH:mm:ss 'UTC' yyyy");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");
    private static final DateTimeFormatter DAY = formatter("yyyy-MM-dd");

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    @Override
    public int run(Call call) {
        String format = call.arguments().stream()
                .filter(word -> word.startsWith("+"))
                .findFirst()
                .orElse("");
        return call.print(format.isEmpty() ? DATE.format(call.now()) : formatted(format.substring(1), call.now()));
    }

    private static String formatted(String format, Instant now) {
        String day = DAY.format(now);
        String clock = CLOCK.format(now);
        return format.replace("%F", "%Y-%m-%d")
                .replace("%T", "%H:%M:%S")
                .replace("%s", Long.toString(now.getEpochSecond()))
                .replace("%Y", day.substring(0, 4))
                .replace("%m", day.substring(5, 7))
                .replace("%d", day.substring(8))
                .replace("%H", clock.substring(0, 2))
                .replace("%M", clock.substring(3, 5))
                .replace("%S", clock.substring(6))
                .replace("%Z", "UTC");
    }
}
