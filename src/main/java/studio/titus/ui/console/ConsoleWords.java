package studio.titus.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.fx.Texts;

/** What consoles say, in their bars and as lines in a terminal. */
final class ConsoleWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double MILLIS = 1000;

    /** Grey, and back again. */
    private static final String ASIDE = "\u001b[90m%s\u001b[0m\r\n";

    /** Back from the second screen to the shell's own, with its cursor. Source: xterm's control sequences. */
    private static final String LEAVE_SCREEN = "\u001b[?1049l";

    /**
     * Leaves whatever a program that was cut off has switched on: mouse reporting, bracketed paste, hidden cursor,
     * application keys, colours, line drawing. Source: xterm's control sequences.
     */
    private static final String LEAVE_PROGRAM =
            "\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l\u001b[?2004l\u001b[?25h\u001b[?1l\u001b>\u001b[0m\u001b(B\r\n";

    private final Texts texts;
    private final ZoneId zone;

    /** @param zone of the times said */
    ConsoleWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String thisComputer() {
        return texts.of("console.this-computer");
    }

    /** How long a hop took; empty for {@code null}. */
    String took(@Nullable Duration span) {
        if (span == null) {
            return "";
        }
        return span.toMillis() < MILLIS
                ? texts.of("console.millis", span.toMillis())
                : texts.of("console.seconds", seconds(span));
    }

    private static double seconds(Duration span) {
        return span.toMillis() / MILLIS;
    }

    String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** The line with which a shell begins. */
    String connected(String node, Instant moment, Duration span) {
        return ASIDE.formatted(texts.of("console.said.connected", node, time(moment), seconds(span)));
    }

    /** The lines with which output ends that was cut off. */
    String lost(String why, Instant moment) {
        return aside(texts.of("console.said.lost", time(moment), why), "console.said.again");
    }

    /** The lines after a shell that ended itself. */
    String ended(int exitCode, Instant moment) {
        return aside(texts.of("console.said.ended", time(moment), exitCode), "console.said.new");
    }

    /** Switches off what a program that was cut off has switched on. */
    String leave(boolean secondScreen) {
        return secondScreen ? LEAVE_SCREEN + LEAVE_PROGRAM : LEAVE_PROGRAM;
    }

    private String aside(String what, String enter) {
        return ASIDE.formatted(what) + ASIDE.formatted(texts.of(enter));
    }
}
