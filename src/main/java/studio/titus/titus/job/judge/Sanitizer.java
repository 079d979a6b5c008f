package studio.titus.titus.job.judge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import studio.titus.titus.job.wire.Field;
import studio.titus.titus.job.wire.FieldType;
import studio.titus.titus.job.wire.Message;

/** What the gateway changes in a job before it validates and stores it, without a word. */
final class Sanitizer {

    private static final double LEAST_CPU = 1.0;
    private static final Map<String, Integer> FLOORS = Map.of("memoryMB", 512, "diskMB", 1024, "networkMbps", 128);
    /** Attributes that the master sets to the name of its cell. */
    static final List<String> OF_THE_MASTER = List.of("titus.cell", "titus.stack");

    private static final long MILLIS = 1000;

    private Sanitizer() {}

    /** The job as it is validated. */
    static Message sanitize(Message given) {
        Message job = trimmed(given);
        if (job.text("capacityGroup").isEmpty()) {
            job = job.with("capacityGroup", "DEFAULT");
        }
        for (String part : new String[] {"owner", "jobGroupInfo"}) {
            job = change(job, part, UnaryOperator.identity());
        }
        job = change(job, "container", Sanitizer::container);
        return Spec.isBatch(job) ? change(job, "batch", Sanitizer::batch) : change(job, "service", Sanitizer::service);
    }

    private static Message container(Message given) {
        Message container = given.without("experimental");
        for (String part : new String[] {"securityProfile", "image"}) {
            container = change(container, part, UnaryOperator.identity());
        }
        for (String part : new String[] {"softConstraints", "hardConstraints"}) {
            container = change(container, part, constraints -> constraints.without("expression"));
        }
        return change(container, "resources", Sanitizer::resources);
    }

    private static Message resources(Message given) {
        Message resources = given.with("cpu", Math.max(LEAST_CPU, given.number("cpu")));
        for (var floor : FLOORS.entrySet()) {
            resources = resources.with(floor.getKey(), Math.max(floor.getValue(), given.int32(floor.getKey())));
        }
        return resources.with(
                "efsMounts",
                given.messages("efsMounts").stream()
                        .sorted(Comparator.comparing(mount -> mount.text("mountPoint")))
                        .toList());
    }

    private static Message batch(Message given) {
        return change(given, "retryPolicy", Sanitizer::retryPolicy);
    }

    /**
     * A valid job as it comes back: seconds were kept as milliseconds in 64 bits, whatever got lost, and the master sets two attributes
     * itself, whatever they were.
     */
    static Message stored(Message given) {
        var attributes = new LinkedHashMap<>(given.map("attributes"));
        OF_THE_MASTER.forEach(attributes::remove);
        Message job = given.with("attributes", attributes);
        return Spec.isBatch(job)
                ? change(
                        job,
                        "batch",
                        batch -> batch.with("runtimeLimitSec", batch.int64("runtimeLimitSec") * MILLIS / MILLIS))
                : job;
    }

    private static Message service(Message given) {
        Message service = change(given, "retryPolicy", Sanitizer::retryPolicy);
        for (String part : new String[] {"capacity", "serviceJobProcesses"}) {
            service = change(service, part, UnaryOperator.identity());
        }
        return change(
                service,
                "migrationPolicy",
                policy ->
                        policy.chosen().isEmpty() ? change(policy, "systemDefault", UnaryOperator.identity()) : policy);
    }

    private static Message retryPolicy(Message policy) {
        return policy.has("delayed") ? change(policy, "delayed", delayed -> delayed.without("initialDelayMs")) : policy;
    }

    /** Blanks around plain texts; those in lists and maps stay. */
    private static Message trimmed(Message given) {
        Message message = given;
        for (Field field : given.type().fields()) {
            if (given.has(field.name())) {
                message = switch (field.type()) {
                    case FieldType.Scalar scalar
                    when scalar == FieldType.Scalar.TEXT ->
                        message.with(field.name(), given.text(field.name()).trim());
                    case FieldType.Nested _ -> change(message, field.name(), Sanitizer::trimmed);
                    default -> message;
                };
            }
        }
        return message;
    }

    /** Sets the message in a field, be it that it was not there. */
    private static Message change(Message message, String field, UnaryOperator<Message> how) {
        return message.with(field, how.apply(message.message(field)));
    }
}
