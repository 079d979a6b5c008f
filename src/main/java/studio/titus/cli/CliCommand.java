package studio.titus.cli;

import java.util.concurrent.Callable;

/** One command. Its fields are options, filled before it runs; it runs once. */
interface CliCommand extends Callable<Integer> {

    /**
     * Does it.
     *
     * @throws studio.titus.problem.ProblemException for what a person must read
     */
    Exit run();

    @Override
    default Integer call() {
        return run().code();
    }
}
