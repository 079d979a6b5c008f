package studio.titus.plan;

/** The figures in which a plan, or a run, ends: numbers of resources. */
public record Summary(int create, int update, int replace, int delete, int unchanged, int failed) {}
