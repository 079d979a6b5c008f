package studio.titus.titus.job;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import studio.titus.titus.job.JobKind.Batch;
import studio.titus.titus.job.JobKind.Capacity;
import studio.titus.titus.job.JobKind.Processes;
import studio.titus.titus.job.JobKind.Service;

/** All jobs that the model can hold, sensible or not. */
public final class GeneratedJobs {

    private GeneratedJobs() {}

    public static Arbitrary<JobDescriptor> any() {
        return Combinators.combine(text(), text(), text(), groups(), maps(), containers(), kinds())
                .as(JobDescriptor::new);
    }

    public static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "a@b", "é中😀", "\u2028", "\"\\/\n\t\u0000", "null", "@", "sg-1", "true"),
                Arbitraries.strings().ascii().ofMaxLength(12));
    }

    private static Arbitrary<Map<String, String>> maps() {
        return Arbitraries.maps(text(), text()).ofMaxSize(3);
    }

    private static Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(3);
    }

    private static Arbitrary<JobGroup> groups() {
        return Combinators.combine(text(), text(), text()).as(JobGroup::new);
    }

    private static Arbitrary<Container> containers() {
        return Combinators.combine(
                        resources(),
                        Combinators.combine(texts(), text(), maps()).as(SecurityProfile::new),
                        Combinators.combine(text(), text(), text()).as(Image::new),
                        texts(),
                        texts(),
                        maps(),
                        maps(),
                        constraints())
                .as((resources, security, image, entryPoint, command, env, attributes, soft) -> new Container(
                        resources, security, image, entryPoint, command, env, attributes, soft, Constraints.of(env)));
    }

    private static Arbitrary<Constraints> constraints() {
        return Combinators.combine(maps(), text()).as(Constraints::new);
    }

    private static Arbitrary<Resources> resources() {
        return Combinators.combine(
                        Arbitraries.doubles().injectNull(0.3),
                        numbers().injectNull(0.3),
                        numbers().injectNull(0.3),
                        numbers().injectNull(0.3),
                        numbers().injectNull(0.3),
                        Arbitraries.of(true, false),
                        mounts().list().ofMaxSize(2))
                .as(Resources::new);
    }

    private static Arbitrary<EfsMount> mounts() {
        return Combinators.combine(text(), text(), Arbitraries.of(EfsMount.Permission.class), text())
                .as(EfsMount::new);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers();
    }

    private static Arbitrary<JobKind> kinds() {
        return Arbitraries.oneOf(
                Combinators.combine(numbers(), Arbitraries.longs(), policies()).as(Batch::new),
                Combinators.combine(
                                Combinators.combine(numbers(), numbers(), numbers())
                                        .as(Capacity::new),
                                Arbitraries.of(true, false),
                                policies(),
                                Arbitraries.of(true, false),
                                Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                                        .as(Processes::new))
                        .as(Service::new));
    }

    private static Arbitrary<RetryPolicy> policies() {
        return Arbitraries.oneOf(
                Arbitraries.just(new RetryPolicy.NotSet()),
                numbers().map(RetryPolicy.Immediate::new),
                Combinators.combine(Arbitraries.longs(), numbers(), Arbitraries.longs())
                        .as((delay, retries, initial) -> new RetryPolicy.Delayed(delay, retries, initial)),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), numbers())
                        .as(RetryPolicy.ExponentialBackOff::new));
    }
}
