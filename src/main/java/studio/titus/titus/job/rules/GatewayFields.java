package studio.titus.titus.job.rules;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import studio.titus.titus.job.EfsMount;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.RetryPolicy;

/** The gateway's names of fields, which are those of its inner model, as those of the JSON that was sent. */
public final class GatewayFields {

    private static final Pattern MOUNT = Pattern.compile("efsMounts\\[(\\d+)]");

    private GatewayFields() {}

    /** @param job the job that was refused: its kind and retry policy are part of the names */
    public static String json(String field, JobDescriptor job) {
        String json = field.replace("container.containerResources", "container.resources")
                .replace("extensions.size", "batch.size")
                .replace("extensions.runtimeLimitMs", "batch.runtimeLimitSec")
                .replace("extensions.capacity", "service.capacity")
                .replace("extensions.retryPolicy", policy(job.kind()));
        return MOUNT.matcher(json.replace("maxDelayMs", "maxDelayIntervalMs"))
                .replaceAll(match -> "efsMounts[" + given(match, job) + "]");
    }

    static String kind(JobKind kind) {
        return switch (kind) {
            case JobKind.Batch _ -> "batch";
            case JobKind.Service _ -> "service";
        };
    }

    private static String policy(JobKind kind) {
        String field = kind(kind) + ".retryPolicy";
        return switch (kind.retryPolicy()) {
            case RetryPolicy.NotSet _ -> field;
            case RetryPolicy.Immediate _ -> field + ".immediate";
            case RetryPolicy.Delayed _ -> field + ".delayed";
            case RetryPolicy.ExponentialBackOff _ -> field + ".exponentialBackOff";
        };
    }

    /** Mounts are numbered as the gateway has sorted them. */
    private static int given(MatchResult match, JobDescriptor job) {
        List<EfsMount> mounts = job.container().resources().mounts();
        int sorted = Integer.parseInt(match.group(1));
        return IntStream.range(0, mounts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> mounts.get(i).mountPoint()))
                .skip(sorted)
                .findFirst()
                .orElse(sorted);
    }
}
