package studio.titus.titus.job.json;

import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.RetryPolicy;
import studio.titus.titus.job.wire.Message;

/** Takes what depends on a job's kind out of messages. */
final class MessageToKind {

    private MessageToKind() {}

    /** A job of no kind is a service, as for the gateway. */
    static JobKind kind(Message job) {
        return job.has("batch") ? batch(job.message("batch")) : service(job.message("service"));
    }

    private static JobKind batch(Message batch) {
        return new JobKind.Batch(
                batch.int32("size"), batch.int64("runtimeLimitSec"), policy(batch.message("retryPolicy")));
    }

    private static JobKind service(Message service) {
        Message capacity = service.message("capacity");
        Message processes = service.message("serviceJobProcesses");
        return new JobKind.Service(
                new JobKind.Capacity(capacity.int32("min"), capacity.int32("desired"), capacity.int32("max")),
                service.flag("enabled"),
                policy(service.message("retryPolicy")),
                service.message("migrationPolicy").has("selfManaged"),
                new JobKind.Processes(
                        processes.flag("disableIncreaseDesired"), processes.flag("disableDecreaseDesired")));
    }

    private static RetryPolicy policy(Message policies) {
        if (policies.has("immediate")) {
            return new RetryPolicy.Immediate(policies.message("immediate").int32("retries"));
        }
        if (policies.has("delayed")) {
            Message policy = policies.message("delayed");
            return new RetryPolicy.Delayed(
                    policy.int64("delayMs"), policy.int32("retries"), policy.int64("initialDelayMs"));
        }
        if (policies.has("exponentialBackOff")) {
            Message policy = policies.message("exponentialBackOff");
            return new RetryPolicy.ExponentialBackOff(
                    policy.int64("initialDelayMs"), policy.int64("maxDelayIntervalMs"), policy.int32("retries"));
        }
        return new RetryPolicy.NotSet();
    }
}
