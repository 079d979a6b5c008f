package studio.titus.ssh;

import java.time.Duration;

/**
 * How long to wait, on the wall's clock, before a silent peer counts as gone.
 *
 * @param connect for a hop's TCP connection, and for each answer while logging in
 * @param channel for a server to open a command, shell or forward
 * @param keepAlive silence after which the server is asked whether it is there; three unanswered questions end the connection
 */
public record Timeouts(Duration connect, Duration channel, Duration keepAlive) {

    /** How many unanswered questions make a connection dead. */
    static final int KEEP_ALIVE_COUNT = 3;

    /** @throws IllegalArgumentException if a span is under a millisecond or over a day */
    public Timeouts {
        check(connect);
        check(channel);
        check(keepAlive);
    }

    /** 15 s to connect, 20 s for a channel, a dead connection noticed within a minute. */
    public static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(15));
    }

    static int millis(Duration span) {
        return Math.toIntExact(span.toMillis());
    }

    private static void check(Duration span) {
        if (span.toMillis() < 1 || span.toDays() > 1) {
            throw new IllegalArgumentException("A timeout is 1 ms to one day, not " + span);
        }
    }
}
