package studio.titus.titus.job.judge;

import studio.titus.titus.job.wire.Message;

/** The half of a job that depends on its kind. */
final class Spec {

    private Spec() {}

    /** A job of no kind counts as a service of which nothing is said. */
    static Message of(Message job) {
        return job.message(isBatch(job) ? "batch" : "service");
    }

    static boolean isBatch(Message job) {
        return job.has("batch");
    }
}
