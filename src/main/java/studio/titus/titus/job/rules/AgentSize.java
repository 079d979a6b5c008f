package studio.titus.titus.job.rules;

/**
 * What the biggest agent of a stack can offer to one task.
 *
 * @param type of its machine, such as {@code m4.large}
 * @param cpu CPUs
 * @param memoryMb MB
 * @param diskMb MB
 * @param networkMbps Mbit/s
 */
public record AgentSize(String type, double cpu, int memoryMb, int diskMb, int networkMbps) {}
