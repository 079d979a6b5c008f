package studio.titus.titus.job.rules;

import java.util.List;
import java.util.regex.Pattern;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.judge.Violation;

/** What a gateway that refuses a job says of its fields, at the fields and in the words of our own rules. */
public final class ServerFindings {

    private static final Pattern VIOLATION = Pattern.compile("\\{field: ([^,]*), description: (.*?)}(?=,\\s*\\{|$)");

    private ServerFindings() {}

    /**
     * @param said the message of the gateway's answer
     * @param job the job that was sent
     * @return nothing when the answer is about no field
     */
    public static List<Finding> of(String said, JobDescriptor job) {
        return VIOLATION
                .matcher(said)
                .results()
                .map(found -> new Violation(found.group(1), found.group(2)))
                .map(found -> Finding.error(
                        GatewayFields.json(found.field(), job),
                        Sentences.of(found),
                        found.field() + ": " + found.description()))
                .toList();
    }
}
