package studio.titus.titus.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a machine each task gets. Null means that nothing is sent and the gateway's floor holds.
 *
 * @param memoryMb MB
 * @param diskMb MB
 * @param networkMbps Mbit/s
 * @param allocateIp kept, although each task gets an address anyway
 */
public record Resources(
        @Nullable Double cpu,
        @Nullable Integer gpu,
        @Nullable Integer memoryMb,
        @Nullable Integer diskMb,
        @Nullable Integer networkMbps,
        boolean allocateIp,
        List<EfsMount> mounts) {

    public static final Resources DEFAULT = new Resources(null, null, null, null, null, false, List.of());

    public Resources {
        mounts = List.copyOf(mounts);
    }

    /** CPUs, memory and disk in MB, network in Mbit/s. */
    public static Resources of(double cpu, int memoryMb, int diskMb, int networkMbps) {
        return new Resources(cpu, null, memoryMb, diskMb, networkMbps, false, List.of());
    }

    public Resources withCpu(@Nullable Double value) {
        return new Resources(value, gpu, memoryMb, diskMb, networkMbps, allocateIp, mounts);
    }

    public Resources withGpu(@Nullable Integer value) {
        return new Resources(cpu, value, memoryMb, diskMb, networkMbps, allocateIp, mounts);
    }

    public Resources withMemoryMb(@Nullable Integer value) {
        return new Resources(cpu, gpu, value, diskMb, networkMbps, allocateIp, mounts);
    }

    public Resources withDiskMb(@Nullable Integer value) {
        return new Resources(cpu, gpu, memoryMb, value, networkMbps, allocateIp, mounts);
    }

    public Resources withNetworkMbps(@Nullable Integer value) {
        return new Resources(cpu, gpu, memoryMb, diskMb, value, allocateIp, mounts);
    }

    public Resources withMounts(List<EfsMount> value) {
        return new Resources(cpu, gpu, memoryMb, diskMb, networkMbps, allocateIp, value);
    }
}
