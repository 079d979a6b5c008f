package studio.titus.ui.provision;

import java.time.Duration;
import java.util.Locale;
import studio.titus.ui.fx.Texts;

/** Spans of time as people read them. */
public final class Spans {

    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

    private final Texts texts;

    public Spans(Texts texts) {
        this.texts = texts;
    }

    /** For rows that tick, such as 1:40 or 1:02:05. */
    public static String clock(Duration span) {
        Duration whole = atLeastZero(span);
        return whole.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", whole.toMinutes(), whole.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart());
    }

    /** For sentences, such as 40 s, 1 min 40 s, 1 h 9 min or 3 d 4 h: the two largest units that say something. */
    public String exact(Duration span) {
        Duration whole = atLeastZero(span);
        if (whole.toDays() > 0) {
            return texts.of("run.span.days", whole.toDays(), whole.toHoursPart());
        }
        if (whole.toHours() > 0) {
            return texts.of("run.span.hours", whole.toHours(), whole.toMinutesPart());
        }
        if (whole.toMinutes() == 0) {
            return texts.of("run.span.seconds", whole.toSeconds());
        }
        return whole.toSecondsPart() == 0
                ? texts.of("run.span.minutes", whole.toMinutes())
                : texts.of("run.span.minutes-seconds", whole.toMinutes(), whole.toSecondsPart());
    }

    /** As {@link #exact}, without the seconds from a minute on: for ages that would tick otherwise. */
    public String coarse(Duration span) {
        Duration whole = atLeastZero(span);
        return exact(whole.toMinutes() == 0 ? whole : Duration.ofMinutes(whole.toMinutes()));
    }

    /** What is still to come, rounded to minutes, such as "about 4 minutes left". */
    public String left(Duration span) {
        Duration whole = atLeastZero(span);
        if (whole.compareTo(HALF_MINUTE) <= 0) {
            return texts.of("run.left.moment");
        }
        long minutes = minutes(whole);
        return minutes == 1 ? texts.of("run.left.minute") : texts.of("run.left.minutes", minutes);
    }

    /** Whole minutes, at least one, for estimates. */
    public static long minutes(Duration span) {
        return Math.max(1, atLeastZero(span).plus(HALF_MINUTE).toMinutes());
    }

    private static Duration atLeastZero(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }
}
