package studio.titus.rehearsal.node;

/** A program on a node. */
@FunctionalInterface
interface Program {

    /**
     * Runs to its end.
     *
     * @return its exit code
     * @throws InterruptedException when it is told to end
     */
    int run(Invocation invocation) throws InterruptedException;
}
