package studio.titus.titus.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.Resources;

/**
 * So much of a machine.
 *
 * @param cpu cores
 * @param memory MB
 * @param disk MB
 * @param network Mbit/s
 */
public record Amount(double cpu, double memory, double disk, double network) {

    public static final Amount NONE = new Amount(0, 0, 0, 0);

    /** What a task of these resources takes; what is not said counts as nothing. */
    public static Amount of(Resources resources) {
        return new Amount(
                number(resources.cpu()),
                number(resources.memoryMb()),
                number(resources.diskMb()),
                number(resources.networkMbps()));
    }

    private static double number(@Nullable Number number) {
        return number == null ? 0 : number.doubleValue();
    }

    public double of(Dimension dimension) {
        return switch (dimension) {
            case CPU -> cpu;
            case MEMORY -> memory;
            case DISK -> disk;
            case NETWORK -> network;
        };
    }

    public Amount plus(Amount other) {
        return new Amount(cpu + other.cpu, memory + other.memory, disk + other.disk, network + other.network);
    }

    /** What is left; below zero where more is taken than there is. */
    public Amount minus(Amount other) {
        return new Amount(cpu - other.cpu, memory - other.memory, disk - other.disk, network - other.network);
    }

    /** Where this is not enough for {@code other}. */
    List<Dimension> shortOf(Amount other) {
        return Stream.of(Dimension.values())
                .filter(dimension -> other.of(dimension) > of(dimension))
                .toList();
    }

    /** How often {@code other} is in this; very often for nothing. */
    int times(Amount other) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> other.of(dimension) > 0)
                .mapToInt(dimension -> (int) Math.max(0, Math.floor(of(dimension) / other.of(dimension))))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
