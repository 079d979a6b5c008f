package studio.titus.titus.job.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a job before it is sent.
 *
 * @param findings errors first
 * @param stored what a gateway that takes the job makes of it, all effective values in it
 */
public record Report(Outcome outcome, List<Finding> findings, Optional<ObjectNode> stored) {

    /** What the gateway does. */
    public enum Outcome {
        ACCEPTED,
        /** Takes the job, but not all values as they were given. */
        RAISED,
        REJECTED
    }

    public Report {
        findings = List.copyOf(findings);
    }
}
