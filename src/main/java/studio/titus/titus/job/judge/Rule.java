package studio.titus.titus.job.judge;

import java.util.function.BiConsumer;
import studio.titus.titus.job.wire.Message;

/** Some of the gateway's rules for a job. */
@FunctionalInterface
interface Rule {

    /**
     * Looks at a job that is sanitized already.
     *
     * @param broken takes the gateway's name of a field and its sentence
     */
    void check(Message job, BiConsumer<String, String> broken);
}
