package studio.titus.titus.fit;

/** What a task takes of its agent. */
public enum Dimension {
    /** Cores. */
    CPU,
    /** MB. */
    MEMORY,
    /** MB. */
    DISK,
    /** Mbit/s. */
    NETWORK
}
