package studio.titus.ui.jobs.form;

import java.util.function.BiFunction;
import java.util.function.Function;
import studio.titus.titus.job.JobKind.Batch;
import studio.titus.titus.job.JobKind.Capacity;
import studio.titus.titus.job.JobKind.Processes;
import studio.titus.titus.job.JobKind.Service;

/** The values that only a batch job or only a service has; a job of the other kind has none and takes none. */
final class KindAccess {

    private KindAccess() {}

    static <T> Access batch(Function<Batch, T> get, BiFunction<Batch, T, Batch> set, Format<T> format) {
        return new Access(
                job -> job.kind() instanceof Batch batch ? format.print().apply(get.apply(batch)) : "",
                (job, text) -> format.parse()
                        .apply(text)
                        .map(value -> job.kind() instanceof Batch batch ? job.withKind(set.apply(batch, value)) : job),
                format.fault());
    }

    static <T> Access service(Function<Service, T> get, BiFunction<Service, T, Service> set, Format<T> format) {
        return new Access(
                job -> job.kind() instanceof Service service ? format.print().apply(get.apply(service)) : "",
                (job, text) -> format.parse()
                        .apply(text)
                        .map(value ->
                                job.kind() instanceof Service service ? job.withKind(set.apply(service, value)) : job),
                format.fault());
    }

    static Access size() {
        return batch(
                Batch::size,
                (batch, value) -> new Batch(value, batch.runtimeLimitSec(), batch.retryPolicy()),
                Formats.COUNT);
    }

    static Access runtimeLimit() {
        return batch(
                Batch::runtimeLimitSec,
                (batch, value) -> new Batch(batch.size(), value, batch.retryPolicy()),
                Units.SECONDS);
    }

    static Access capacity(Function<Capacity, Integer> get, BiFunction<Capacity, Integer, Capacity> set) {
        return service(
                service -> get.apply(service.capacity()),
                (service, value) -> new Service(
                        set.apply(service.capacity(), value),
                        service.enabled(),
                        service.retryPolicy(),
                        service.selfManaged(),
                        service.processes()),
                Formats.NUMBER);
    }

    static Access enabled() {
        return service(
                Service::enabled,
                (old, value) ->
                        new Service(old.capacity(), value, old.retryPolicy(), old.selfManaged(), old.processes()),
                Formats.FLAG);
    }

    static Access selfManaged() {
        return service(
                Service::selfManaged,
                (old, value) -> new Service(old.capacity(), old.enabled(), old.retryPolicy(), value, old.processes()),
                Formats.FLAG);
    }

    static Access processes(Function<Processes, Boolean> get, BiFunction<Processes, Boolean, Processes> set) {
        return service(
                service -> get.apply(service.processes()),
                (old, value) -> new Service(
                        old.capacity(),
                        old.enabled(),
                        old.retryPolicy(),
                        old.selfManaged(),
                        set.apply(old.processes(), value)),
                Formats.FLAG);
    }
}
