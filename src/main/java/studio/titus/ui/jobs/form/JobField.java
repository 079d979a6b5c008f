package studio.titus.ui.jobs.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.JobKind.Capacity;
import studio.titus.titus.job.JobKind.Processes;
import studio.titus.titus.job.Resources;

/** A question of the form: which value of the job's JSON it is about, and how people write that value. In the order of the page. */
public enum JobField {
    APPLICATION(
            "applicationName",
            "job.application",
            plain(JobDescriptor::applicationName, JobDescriptor::withApplicationName)),
    OWNER("owner.teamEmail", "job.owner", plain(JobDescriptor::teamEmail, JobDescriptor::withTeamEmail)),
    STACK("jobGroupInfo.stack", "job.stack", group(0)),
    DETAIL("jobGroupInfo.detail", "job.detail", group(1)),
    SEQUENCE("jobGroupInfo.sequence", "job.sequence", group(2)),
    IMAGE(
            "container.image.name",
            "job.image",
            ContainerAccess.image(Image::name, (old, name) -> new Image(name, old.tag(), old.digest()))),
    TAG(
            "container.image.tag",
            "job.tag",
            ContainerAccess.image(Image::tag, (old, tag) -> new Image(old.name(), tag, old.digest()))),
    DIGEST(
            "container.image.digest",
            "job.digest",
            ContainerAccess.image(Image::digest, (old, digest) -> new Image(old.name(), old.tag(), digest))),
    COMMAND("container.entryPoint", "job.command", ContainerAccess.command()),
    ENV("container.env", "job.env", ContainerAccess.of(Container::env, Container::withEnv, PairLines.FORMAT)),
    CPU("container.resources.cpu", "job.cpu", ContainerAccess.cpu()),
    MEMORY("container.resources.memoryMB", "job.memory", ContainerAccess.memory()),
    DISK("container.resources.diskMB", "job.disk", ContainerAccess.disk()),
    NETWORK("container.resources.networkMbps", "job.network", ContainerAccess.network()),
    GPU("container.resources.gpu", "job.gpu", ContainerAccess.gpu()),
    SIZE("batch.size", "job.size", KindAccess.size()),
    RUNTIME_LIMIT("batch.runtimeLimitSec", "job.runtime", KindAccess.runtimeLimit()),
    MIN(
            "service.capacity.min",
            "job.min",
            KindAccess.capacity(Capacity::min, (old, min) -> new Capacity(min, old.desired(), old.max()))),
    DESIRED(
            "service.capacity.desired",
            "job.desired",
            KindAccess.capacity(Capacity::desired, (old, desired) -> new Capacity(old.min(), desired, old.max()))),
    MAX(
            "service.capacity.max",
            "job.max",
            KindAccess.capacity(Capacity::max, (old, max) -> new Capacity(old.min(), old.desired(), max))),
    RETRY("retryPolicy", "job.retry", Retry.policy()),
    RETRIES("retryPolicy.*.retries", "job.retries", Retry.retries()),
    DELAY("retryPolicy.*.delayMs", "job.delay", Retry.delay()),
    MOST_DELAY("retryPolicy.*.maxDelayIntervalMs", "job.most", Retry.most()),
    ENABLED("service.enabled", "job.enabled", KindAccess.enabled()),
    SELF_MANAGED("service.migrationPolicy", "job.migration", KindAccess.selfManaged()),
    NO_INCREASE(
            "service.serviceJobProcesses.disableIncreaseDesired",
            "job.increase",
            KindAccess.processes(
                    Processes::disableIncreaseDesired, (old, off) -> new Processes(off, old.disableDecreaseDesired()))),
    NO_DECREASE(
            "service.serviceJobProcesses.disableDecreaseDesired",
            "job.decrease",
            KindAccess.processes(
                    Processes::disableDecreaseDesired, (old, off) -> new Processes(old.disableIncreaseDesired(), off))),
    GROUPS("container.securityProfile.securityGroups", "job.groups", ContainerAccess.groups()),
    ROLE("container.securityProfile.iamRole", "job.role", ContainerAccess.role()),
    CAPACITY_GROUP(
            "capacityGroup", "job.capacity", plain(JobDescriptor::capacityGroup, JobDescriptor::withCapacityGroup)),
    UNIQUE_HOST("container.*Constraints.constraints.uniqueHost", "job.unique", Rule.of("uniqueHost")),
    EXCLUSIVE_HOST("container.*Constraints.constraints.exclusiveHost", "job.exclusive", Rule.of("exclusiveHost")),
    ZONE_BALANCE("container.*Constraints.constraints.zoneBalance", "job.zones", Rule.of("zoneBalance")),
    MOUNTS(
            "container.resources.efsMounts",
            "job.mounts",
            ContainerAccess.resource(Resources::mounts, Resources::withMounts, MountLines.FORMAT)),
    LABELS(
            "attributes",
            "job.labels",
            Access.of(JobDescriptor::attributes, JobDescriptor::withAttributes, PairLines.FORMAT)),
    SWITCHES(
            "container.attributes",
            "job.switches",
            ContainerAccess.of(Container::attributes, Container::withAttributes, PairLines.FORMAT));

    private final String path;
    private final String labelKey;
    private final Access access;

    JobField(String path, String labelKey, Access access) {
        this.path = path;
        this.labelKey = labelKey;
        this.access = access;
    }

    private static Access plain(
            Function<JobDescriptor, String> get, BiFunction<JobDescriptor, String, JobDescriptor> set) {
        return Access.of(get, set, Formats.TEXT);
    }

    private static Access group(int part) {
        return plain(job -> parts(job.group()).get(part), (job, text) -> {
            JobGroup old = job.group();
            return job.withGroup(
                    switch (part) {
                        case 0 -> new JobGroup(text, old.detail(), old.sequence());
                        case 1 -> new JobGroup(old.stack(), text, old.sequence());
                        default -> new JobGroup(old.stack(), old.detail(), text);
                    });
        });
    }

    private static List<String> parts(JobGroup group) {
        return List.of(group.stack(), group.detail(), group.sequence());
    }

    /** Key of the question in one to four words. */
    public String labelKey() {
        return labelKey;
    }

    /** Key of the sentence for a text that is no such value. */
    public String faultKey() {
        return access.fault();
    }

    /** Where its value stands in the JSON of such a job. */
    public String path(JobDescriptor job) {
        String kind = job.kind() instanceof JobKind.Batch ? "batch." : "service.";
        return switch (this) {
            case RETRY -> kind + path;
            case RETRIES, MOST_DELAY -> kind + path.replace("*", Retry.name(Retry.policy(job)));
            case DELAY -> kind + "retryPolicy." + Retry.name(Retry.policy(job)) + delay(job);
            case UNIQUE_HOST, EXCLUSIVE_HOST, ZONE_BALANCE ->
                path.replace("*", read(job).equals(Rule.REQUIRE) ? "hard" : "soft");
            default -> path;
        };
    }

    private static String delay(JobDescriptor job) {
        return Retry.name(Retry.policy(job)).equals(Retry.GROWING) ? ".initialDelayMs" : ".delayMs";
    }

    /** Whether such a job has it at all. */
    public boolean belongsTo(JobDescriptor job) {
        String policy = Retry.name(Retry.policy(job));
        return switch (this) {
            case DELAY -> policy.equals(Retry.DELAYED) || policy.equals(Retry.GROWING);
            case MOST_DELAY -> policy.equals(Retry.GROWING);
            default -> isOf(job.kind());
        };
    }

    /** Whether jobs of this kind may have it. */
    boolean isOf(JobKind kind) {
        return !path.startsWith(kind instanceof JobKind.Batch ? "service." : "batch.");
    }

    /** What may be chosen, as the value's text; empty where people type. */
    public List<String> choices() {
        return switch (this) {
            case RETRY -> Retry.CHOICES;
            case UNIQUE_HOST, EXCLUSIVE_HOST, ZONE_BALANCE -> Rule.CHOICES;
            case ENABLED, SELF_MANAGED, NO_INCREASE, NO_DECREASE -> List.of("true", "false");
            default -> List.of();
        };
    }

    /** Its value as people write it. */
    public String read(JobDescriptor job) {
        return access.read().apply(job);
    }

    /** The job with another value; empty when the text is none. What is there already changes nothing, however it was written. */
    public Optional<JobDescriptor> write(JobDescriptor job, String text) {
        return text.equals(read(job)) ? Optional.of(job) : access.write().apply(job, text);
    }

    /** The question that a path of the JSON belongs to: that of the value itself, of what it is in, or the first within it. */
    public static Optional<JobField> at(String wanted, JobDescriptor job) {
        if (wanted.equals("container.image")) {
            return Optional.of(TAG); // what is said of both is that a tag or a digest is missing
        }
        @Nullable JobField around = null;
        for (JobField field : values()) {
            String own = field.path(job);
            boolean within = wanted.equals(own) || wanted.startsWith(own + ".") || wanted.startsWith(own + "[");
            if (within
                    && field.belongsTo(job)
                    && (around == null || own.length() > around.path(job).length())) {
                around = field;
            }
        }
        return Optional.ofNullable(around)
                .or(() -> wanted.isEmpty() ? Optional.empty() : first(wanted + ".", job))
                .or(() -> wanted.matches("container(\\.\\w+Constraints.*)?")
                        ? Optional.of(UNIQUE_HOST)
                        : Optional.empty());
    }

    private static Optional<JobField> first(String start, JobDescriptor job) {
        return start.equals("container.")
                ? Optional.empty()
                : Stream.of(values())
                        .filter(field -> field.belongsTo(job) && field.path(job).startsWith(start))
                        .findFirst();
    }
}
