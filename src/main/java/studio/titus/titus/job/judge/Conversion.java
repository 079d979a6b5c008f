package studio.titus.titus.job.judge;

import java.util.List;
import studio.titus.titus.job.wire.Message;

/** What the gateway asks for before it validates anything, so that it hides all other faults. */
final class Conversion {

    private static final List<String> PERMISSIONS = List.of("RO", "WO", "RW");

    private Conversion() {}

    /** A number that is no permission is found first, for the container is converted first. */
    static void check(Message job) throws Refusal {
        for (Message mount : job.message("container").message("resources").messages("efsMounts")) {
            if (!PERMISSIONS.contains((String) mount.value("mountPerm").orElse("RO"))) {
                throw Refusal.badRequest(
                        "No enum constant com.netflix.titus.api.model.EfsMount.MountPerm.UNRECOGNIZED");
            }
        }
        if (Spec.of(job).message("retryPolicy").chosen().isEmpty()) {
            throw Refusal.badRequest("Unknown retry policy POLICY_NOT_SET");
        }
    }
}
