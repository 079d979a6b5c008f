package studio.titus.rehearsal.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random names and delays, the same for the same seed. Each purpose has a stream of its own, so that what one kind of
 * resource draws does not depend on how often others drew. Not safe for use by many threads.
 */
public final class Dice {

    private final long seed;
    private final Map<String, SplittableRandom> streams = new HashMap<>();

    /** Dice whose seed is the next number of {@code random}. */
    public Dice(RandomGenerator random) {
        this.seed = random.nextLong();
    }

    /** Lower-case hexadecimal digits. */
    public String hex(String purpose, int digits) {
        return draw(purpose, "0123456789abcdef", digits);
    }

    /** Capital letters and digits, as in IAM's unique ids. */
    public String capitals(String purpose, int length) {
        return draw(purpose, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);
    }

    /** A whole number from 0 up to, but not including, {@code bound}. */
    public int below(String purpose, int bound) {
        return stream(purpose).nextInt(bound);
    }

    /** A duration from zero to {@code longest}. */
    public Duration upTo(String purpose, Duration longest) {
        return Duration.ofNanos((long) (longest.toNanos() * stream(purpose).nextDouble()));
    }

    private String draw(String purpose, String alphabet, int length) {
        var random = stream(purpose);
        var drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }

    private SplittableRandom stream(String purpose) {
        return streams.computeIfAbsent(
                purpose, name -> new SplittableRandom(seed ^ name.hashCode() * 0x9E3779B97F4A7C15L));
    }
}
