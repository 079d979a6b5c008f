package studio.titus.titus.job.json;

import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.RetryPolicy;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;

/** Puts a job into messages. */
final class JobToMessage {

    private JobToMessage() {}

    static Message message(JobDescriptor job) {
        var draft = new Draft(Schema.JOB_DESCRIPTOR);
        draft.part(
                        "owner",
                        draft.open("owner").text("teamEmail", job.teamEmail()).done())
                .text("applicationName", job.applicationName())
                .text("capacityGroup", job.capacityGroup())
                .part(
                        "jobGroupInfo",
                        draft.open("jobGroupInfo")
                                .text("stack", job.group().stack())
                                .text("detail", job.group().detail())
                                .text("sequence", job.group().sequence())
                                .done())
                .map("attributes", job.attributes())
                .part("container", ContainerToMessage.fill(draft.open("container"), job.container()));
        return switch (job.kind()) {
            case JobKind.Batch batch ->
                draft.set("batch", batch(draft.open("batch"), batch)).done();
            case JobKind.Service service ->
                draft.set("service", service(draft.open("service"), service)).done();
        };
    }

    private static Message batch(Draft draft, JobKind.Batch batch) {
        return draft.int32("size", batch.size())
                .int64("runtimeLimitSec", batch.runtimeLimitSec())
                .part("retryPolicy", policy(draft.open("retryPolicy"), batch.retryPolicy()))
                .done();
    }

    /** Whether it is enabled is always said: the wire's default is not what people expect. */
    private static Message service(Draft draft, JobKind.Service service) {
        draft.part(
                        "capacity",
                        draft.open("capacity")
                                .int32("min", service.capacity().min())
                                .int32("max", service.capacity().max())
                                .int32("desired", service.capacity().desired())
                                .done())
                .set("enabled", service.enabled())
                .part("retryPolicy", policy(draft.open("retryPolicy"), service.retryPolicy()));
        if (service.selfManaged()) {
            Draft migration = draft.open("migrationPolicy");
            draft.set(
                    "migrationPolicy",
                    migration
                            .set("selfManaged", migration.open("selfManaged").done())
                            .done());
        }
        var processes = service.processes();
        return draft.part(
                        "serviceJobProcesses",
                        draft.open("serviceJobProcesses")
                                .flag("disableIncreaseDesired", processes.disableIncreaseDesired())
                                .flag("disableDecreaseDesired", processes.disableDecreaseDesired())
                                .done())
                .done();
    }

    private static Message policy(Draft draft, RetryPolicy policy) {
        return switch (policy) {
            case RetryPolicy.NotSet _ -> draft.done();
            case RetryPolicy.Immediate(int retries) ->
                member(draft, "immediate", draft.open("immediate").int32("retries", retries));
            case RetryPolicy.Delayed(long delay, int retries, long initial) ->
                member(
                        draft,
                        "delayed",
                        draft.open("delayed")
                                .int64("initialDelayMs", initial)
                                .int64("delayMs", delay)
                                .int32("retries", retries));
            case RetryPolicy.ExponentialBackOff(long initial, long max, int retries) ->
                member(
                        draft,
                        "exponentialBackOff",
                        draft.open("exponentialBackOff")
                                .int64("initialDelayMs", initial)
                                .int64("maxDelayIntervalMs", max)
                                .int32("retries", retries));
        };
    }

    private static Message member(Draft policy, String name, Draft member) {
        return policy.set(name, member.done()).done();
    }
}
