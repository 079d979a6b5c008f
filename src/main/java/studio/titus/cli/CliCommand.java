package studio.titus.cli;

import java.util.concurrent.Callable;

/** One command. Its fields are options, filled before it runs; it runs once. */
interface CliCommand extends Callable<Integer> {

    /**
     * Does it.
     *
     * @throws studio.titus.problem.ProblemException for what a person must read
     */
    Exit run() throws InterruptedException;

    @Override
    default Integer call() throws InterruptedException {
        return run().code();
    }
}
