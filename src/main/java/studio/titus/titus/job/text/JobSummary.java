package studio.titus.titus.job.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.RetryPolicy;

/** A job in words. The values of its environment are left out: they may be secret. */
public final class JobSummary {

    private JobSummary() {}

    /** Some sentences, the most important first. */
    public static List<String> of(JobDescriptor job) {
        var sentences = new ArrayList<String>();
        sentences.add(what(job));
        sentences.add(resources(job.container().resources()));
        sentences.add(how(job.kind()));
        sentences.add(retries(job.kind()));
        where(job.container()).ifPresent(sentences::add);
        sentences.add("As %s with %s; %s hears of it."
                .formatted(
                        given(job.container().security().iamRole(), "no role"),
                        count(job.container().security().groups().size(), "security group"),
                        given(job.teamEmail(), "nobody")));
        return List.copyOf(sentences);
    }

    private static String what(JobDescriptor job) {
        Container container = job.container();
        var words = EntryPoint.split(container.entryPoint()).words();
        String command = words.isEmpty() ? "the image's own command" : EntryPoint.join(EntryPoint.quote(words));
        return "%s runs %s in %s.".formatted(name(job), command, image(container.image()));
    }

    private static String name(JobDescriptor job) {
        return Stream.of(
                        given(job.applicationName(), "A nameless application"),
                        job.group().stack(),
                        job.group().detail(),
                        job.group().sequence())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String image(Image image) {
        String version = image.digest().isEmpty() ? ":" + image.tag() : "@" + image.digest();
        return given(image.name(), "no image") + (version.length() > 1 ? version : "");
    }

    private static String resources(Resources resources) {
        return "Each task gets %s CPU, %s MB of memory, %s MB of disk and %s Mbit/s."
                .formatted(
                        raised(resources.cpu(), 1),
                        raised(resources.memoryMb(), 512),
                        raised(resources.diskMb(), 1024),
                        raised(resources.networkMbps(), 128));
    }

    /** The gateway raises what is less than its floor. */
    private static String raised(@Nullable Number given, int floor) {
        double value = given == null ? floor : Math.max(floor, given.doubleValue());
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String how(JobKind kind) {
        return switch (kind) {
            case JobKind.Batch(int size, long limit, var _) ->
                "%s, each for at most %s.".formatted(count(size, "task"), Span.ofSeconds(limit));
            case JobKind.Service(var capacity, boolean _, var _, boolean _, var _) ->
                "%s kept running, between %d and %d."
                        .formatted(count(capacity.desired(), "task"), capacity.min(), capacity.max());
        };
    }

    private static String retries(JobKind kind) {
        return switch (kind) {
            case JobKind.Batch batch -> "A task that fails is tried again %s.".formatted(policy(batch.retryPolicy()));
            case JobKind.Service _ -> "A task that ends is replaced, always.";
        };
    }

    private static String policy(RetryPolicy policy) {
        return switch (policy) {
            case RetryPolicy.NotSet _ -> "never, for no policy is given";
            case RetryPolicy.Immediate(int retries) -> count(retries, "time") + ", at once";
            case RetryPolicy.Delayed(long delay, int retries, long _) ->
                "%s, each after %s".formatted(count(retries, "time"), Span.ofMillis(delay));
            case RetryPolicy.ExponentialBackOff(long first, long most, int retries) ->
                "%s, after %s first, doubled up to %s"
                        .formatted(count(retries, "time"), Span.ofMillis(first), Span.ofMillis(most));
        };
    }

    private static Optional<String> where(Container container) {
        String soft = String.join(", ", container.soft().values().keySet());
        String hard = String.join(", ", container.hard().values().keySet());
        String text = Stream.of(soft.isEmpty() ? "" : "preferred: " + soft, hard.isEmpty() ? "" : "required: " + hard)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of("Placement " + text + ".");
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }

    private static String given(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
