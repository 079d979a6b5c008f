package studio.titus.rehearsal.control;

import java.time.Instant;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One call that reached the rehearsal cloud.
 *
 * @param service the service called
 * @param operation the operation's name as AWS writes it, for example {@code CreateVpc}
 * @param occurrence how many calls of this operation there have been, this one included; starts at 1
 * @param request the request as given
 * @param at the cloud's time at arrival
 */
public record Call(AwsService service, String operation, int occurrence, SdkRequest request, Instant at) {

    /** Whether this call only asks whether it would be allowed. */
    public boolean isDryRun() {
        return request.getValueForField("DryRun", Boolean.class).orElse(false);
    }

    /** Whether this call may change anything, judged by its name as AWS's own read-only policies do. */
    public boolean isMutating() {
        return !operation.matches("(Describe|Get|List|Head|Simulate|Decode).*");
    }
}
