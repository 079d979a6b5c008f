package studio.titus.titus.job.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;

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

    /** The same as a job; empty when a gateway would not take it. */
    public Optional<JobDescriptor> kept() {
        return stored.map(ObjectNode::toString)
                .map(JobJson::read)
                .filter(Imported.Job.class::isInstance)
                .map(Imported.Job.class::cast)
                .map(Imported.Job::job);
    }
}
