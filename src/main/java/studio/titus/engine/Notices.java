package studio.titus.engine;

import studio.titus.problem.Problem;

/** What people should know of the work on a stack beside its results. Told from many threads. */
public interface Notices {

    /** For those who show nothing of it; the log has it. */
    Notices NONE = new Notices() {
        @Override
        public void waiting(CloudException failure) {}

        @Override
        public void unwritten(String what, Problem problem) {}
    };

    /** A look outside of runs waits and will ask AWS again, for at most the {@code lookPatience} of the failure's reaction. */
    void waiting(CloudException failure);

    /**
     * What was done in AWS is done, but this computer can't remember it.
     *
     * @param what a sentence without a full stop
     */
    void unwritten(String what, Problem problem);
}
