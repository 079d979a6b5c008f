package studio.titus.ui.jobs.editor;

import java.util.Set;

/** What the page of a new job asks of a stack. All methods block, and throw {@link studio.titus.problem.ProblemException}. */
public interface JobDesk {

    /**
     * Sends a job, once.
     *
     * @param secrets names of variables whose values are not to be stored
     * @return its id
     * @throws studio.titus.titus.GatewayException when the gateway refuses or does not answer
     */
    String submit(String json, Set<String> secrets) throws InterruptedException;

    /** What awaits a job at the gateway now. */
    Standing look() throws InterruptedException;

    /** Lets the stack's agents take tasks. */
    void activate() throws InterruptedException;

    /** What the stack has for its jobs; does not need the gateway. */
    StackValues values() throws InterruptedException;
}
