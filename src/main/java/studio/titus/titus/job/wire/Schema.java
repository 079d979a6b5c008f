package studio.titus.titus.job.wire;

import static studio.titus.titus.job.wire.Field.any;
import static studio.titus.titus.job.wire.Field.bool;
import static studio.titus.titus.job.wire.Field.choice;
import static studio.titus.titus.job.wire.Field.cpus;
import static studio.titus.titus.job.wire.Field.message;
import static studio.titus.titus.job.wire.Field.messages;
import static studio.titus.titus.job.wire.Field.text;
import static studio.titus.titus.job.wire.Field.textMap;
import static studio.titus.titus.job.wire.Field.texts;
import static studio.titus.titus.job.wire.Field.uint32;
import static studio.titus.titus.job.wire.Field.uint64;

/** The messages of a job: {@code titus_job_api.proto} and {@code titus_base.proto} of titus-api-definitions 0.0.1-rc27. */
public final class Schema {

    private static final MessageType OWNER = MessageType.of("Owner", text("teamEmail"));

    private static final MessageType JOB_GROUP_INFO =
            MessageType.of("JobGroupInfo", text("stack"), text("detail"), text("sequence"));

    private static final MessageType CONSTRAINTS =
            MessageType.of("Constraints", textMap("constraints"), text("expression"));

    private static final MessageType IMAGE = MessageType.of("Image", text("name"), text("tag"), text("digest"));

    /** A shared file system of a container. */
    public static final MessageType EFS_MOUNT = MessageType.of(
            "ContainerResources.EfsMount",
            text("efsId"),
            text("mountPoint"),
            choice("mountPerm", "com.netflix.titus.MountPerm", "RO", "WO", "RW"),
            text("efsRelativeMountPoint"));

    private static final MessageType CONTAINER_RESOURCES = MessageType.of(
            "ContainerResources",
            cpus("cpu"),
            uint32("gpu"),
            uint32("memoryMB"),
            uint32("diskMB"),
            uint32("networkMbps"),
            bool("allocateIP"),
            messages("efsMounts", EFS_MOUNT));

    private static final MessageType SECURITY_PROFILE =
            MessageType.of("SecurityProfile", texts("securityGroups"), text("iamRole"), textMap("attributes"));

    private static final MessageType CONTAINER = MessageType.of(
            "Container",
            message("resources", CONTAINER_RESOURCES),
            message("securityProfile", SECURITY_PROFILE),
            message("image", IMAGE),
            textMap("attributes"),
            texts("entryPoint"),
            texts("command"),
            textMap("env"),
            message("softConstraints", CONSTRAINTS),
            message("hardConstraints", CONSTRAINTS),
            any("experimental"));

    private static final MessageType RETRY_POLICY = MessageType.of(
            "RetryPolicy",
            message("immediate", MessageType.of("RetryPolicy.Immediate", uint32("retries")))
                    .inOneOf(),
            message(
                            "delayed",
                            MessageType.of(
                                    "RetryPolicy.Delayed",
                                    uint64("initialDelayMs"),
                                    uint64("delayMs"),
                                    uint32("retries")))
                    .inOneOf(),
            message(
                            "exponentialBackOff",
                            MessageType.of(
                                    "RetryPolicy.ExponentialBackOff",
                                    uint64("initialDelayMs"),
                                    uint64("maxDelayIntervalMs"),
                                    uint32("retries")))
                    .inOneOf());

    private static final MessageType MIGRATION_POLICY = MessageType.of(
            "MigrationPolicy",
            message("systemDefault", MessageType.of("MigrationPolicy.SystemDefault"))
                    .inOneOf(),
            message("selfManaged", MessageType.of("MigrationPolicy.SelfManaged"))
                    .inOneOf());

    /** What {@code PUT /api/v3/jobs/ID/instances} takes. */
    public static final MessageType CAPACITY =
            MessageType.of("Capacity", uint32("min"), uint32("max"), uint32("desired"));

    private static final MessageType BATCH_JOB_SPEC = MessageType.of(
            "BatchJobSpec", uint32("size"), uint64("runtimeLimitSec"), message("retryPolicy", RETRY_POLICY));

    /** What {@code PUT /api/v3/jobs/ID/jobprocesses} takes. */
    public static final MessageType JOB_PROCESSES = MessageType.of(
            "ServiceJobSpec.ServiceJobProcesses", bool("disableIncreaseDesired"), bool("disableDecreaseDesired"));

    private static final MessageType SERVICE_JOB_SPEC = MessageType.of(
            "ServiceJobSpec",
            message("capacity", CAPACITY),
            bool("enabled"),
            message("retryPolicy", RETRY_POLICY),
            message("migrationPolicy", MIGRATION_POLICY),
            message("serviceJobProcesses", JOB_PROCESSES));

    /** What {@code POST /api/v3/jobs} takes. */
    public static final MessageType JOB_DESCRIPTOR = MessageType.of(
            "JobDescriptor",
            message("owner", OWNER),
            text("applicationName"),
            text("capacityGroup"),
            message("jobGroupInfo", JOB_GROUP_INFO),
            textMap("attributes"),
            message("container", CONTAINER),
            message("batch", BATCH_JOB_SPEC).inOneOf(),
            message("service", SERVICE_JOB_SPEC).inOneOf());

    /** What {@code PUT /api/v3/agent/instanceGroups/ID/lifecycle} takes. */
    public static final MessageType LIFECYCLE_UPDATE = MessageType.of(
            "InstanceGroupLifecycleStateUpdate",
            text("instanceGroupId"),
            text("detail"),
            choice(
                    "lifecycleState",
                    "com.netflix.titus.InstanceGroupLifecycleState",
                    "Inactive",
                    "Active",
                    "PhasedOut",
                    "Removable"));

    /** What {@code PUT /api/v3/agent/instanceGroups/ID/attributes} takes. */
    public static final MessageType GROUP_ATTRIBUTES =
            MessageType.of("InstanceGroupAttributesUpdate", text("instanceGroupId"), textMap("attributes"));

    /** What {@code PUT /api/v3/agent/instanceGroups/ID/autoscale} takes. */
    public static final MessageType GROUP_AUTO_SCALE = MessageType.of(
            "AutoScalingRuleUpdate",
            text("instanceGroupId"),
            message(
                    "autoScaleRule",
                    MessageType.of(
                            "AutoScaleRule",
                            uint32("min"),
                            uint32("max"),
                            uint32("minIdleToKeep"),
                            uint32("maxIdleToKeep"),
                            uint64("coolDownSec"),
                            uint32("priority"),
                            uint32("shortfallAdjustingFactor"))));

    /** What {@code PUT /api/v3/agent/instances/ID/override} takes. */
    public static final MessageType INSTANCE_OVERRIDE = MessageType.of(
            "InstanceOverrideStateUpdate",
            text("agentInstanceId"),
            choice("overrideState", "com.netflix.titus.InstanceOverrideState", "NotOverriden", "Quarantined"),
            text("detail"));

    private Schema() {}
}
