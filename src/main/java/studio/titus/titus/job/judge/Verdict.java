package studio.titus.titus.job.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The gateway's answer to {@code POST /api/v3/jobs}. */
public sealed interface Verdict {

    /**
     * The job goes on to the master (status 202, if the master takes it).
     *
     * @param descriptor as it is stored and returned, all defaults filled in; the master adds the attributes {@code titus.cell} and
     *     {@code titus.stack}. The caller's own copy.
     * @param changes given values that are not kept
     */
    record Accepted(ObjectNode descriptor, List<Change> changes) implements Verdict {
        public Accepted {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The gateway says no.
     *
     * @param status 400, or 500 for what does not fit the message
     * @param message as in the body's {@code message}
     * @param violations the broken rules, when that is the reason; all of them
     */
    record Refused(int status, String message, List<Violation> violations) implements Verdict {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
