package studio.titus.ui.jobs.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.SecurityProfile;

/** The values of a job's container. */
final class ContainerAccess {

    private ContainerAccess() {}

    static <T> Access of(Function<Container, T> get, BiFunction<Container, T, Container> set, Format<T> format) {
        return Access.of(
                job -> get.apply(job.container()),
                (job, value) -> job.withContainer(set.apply(job.container(), value)),
                format);
    }

    static <T> Access resource(Function<Resources, T> get, BiFunction<Resources, T, Resources> set, Format<T> format) {
        return of(
                container -> get.apply(container.resources()),
                (container, value) -> container.withResources(set.apply(container.resources(), value)),
                format);
    }

    static Access cpu() {
        return resource(r -> Optional.ofNullable(r.cpu()), (r, value) -> r.withCpu(value.orElse(null)), Formats.CPU);
    }

    static Access gpu() {
        return resource(
                r -> Optional.ofNullable(r.gpu()),
                (r, value) -> r.withGpu(value.orElse(null)),
                Formats.OPTIONAL_NUMBER);
    }

    static Access memory() {
        return resource(
                r -> Optional.ofNullable(r.memoryMb()), (r, value) -> r.withMemoryMb(value.orElse(null)), Units.SIZE);
    }

    static Access disk() {
        return resource(
                r -> Optional.ofNullable(r.diskMb()), (r, value) -> r.withDiskMb(value.orElse(null)), Units.SIZE);
    }

    static Access network() {
        return resource(
                r -> Optional.ofNullable(r.networkMbps()),
                (r, value) -> r.withNetworkMbps(value.orElse(null)),
                Units.RATE);
    }

    static Access image(Function<Image, String> get, BiFunction<Image, String, Image> set) {
        return of(
                container -> get.apply(container.image()),
                (container, value) -> container.withImage(set.apply(container.image(), value)),
                Formats.TEXT);
    }

    static Access groups() {
        return of(
                container -> container.security().groups(),
                (container, value) -> container.withSecurity(new SecurityProfile(
                        value,
                        container.security().iamRole(),
                        container.security().attributes())),
                Formats.LIST);
    }

    static Access role() {
        return of(
                container -> container.security().iamRole(),
                (container, value) -> container.withSecurity(new SecurityProfile(
                        container.security().groups(),
                        value,
                        container.security().attributes())),
                Formats.TEXT);
    }

    /** A command line as one types it in a shell; it is sent so that the container gets its words as they are. */
    static Access command() {
        return new Access(
                job -> EntryPoint.join(job.container().entryPoint()),
                ContainerAccess::withCommand,
                "job.unread.command");
    }

    private static Optional<JobDescriptor> withCommand(JobDescriptor job, String line) {
        List<String> words = EntryPoint.ofCommandLine(line);
        return words.contains("")
                ? Optional.empty()
                : Optional.of(job.withContainer(job.container().withEntryPoint(EntryPoint.quote(words))));
    }
}
