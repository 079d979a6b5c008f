package studio.titus.titus.job.rules;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.EfsMount;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.Resources;

/** Resources that no agent gives. */
final class ResourceTraps implements Trap {

    private static final String PATH = "container.resources.";

    private final @Nullable AgentSize agent;

    ResourceTraps(@Nullable AgentSize agent) {
        this.agent = agent;
    }

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        Resources resources = job.container().resources();
        Double cpu = resources.cpu();
        if (cpu != null && cpu > 1 && cpu != Math.rint(cpu)) {
            found.accept(Finding.warning(
                    PATH + "cpu",
                    "The agent drops the fraction: the container gets %d CPU.".formatted(cpu.longValue())));
        }
        Integer gpu = resources.gpu();
        if (gpu != null && gpu > 0) {
            found.accept(Finding.warning(
                    PATH + "gpu", "A job with GPUs never starts: the master believes that no agent has any."));
        }
        if (agent != null) {
            compare(agent, resources, found);
        }
        for (int i = 0; i < resources.mounts().size(); i++) {
            checkMount(
                    PATH + "efsMounts[" + i + "].mountPoint", resources.mounts().get(i), found);
        }
    }

    private static void compare(AgentSize agent, Resources asked, Consumer<Finding> found) {
        compare(agent, "cpu", asked.cpu(), agent.cpu(), "CPU", found);
        compare(agent, "memoryMB", asked.memoryMb(), agent.memoryMb(), "MB of memory", found);
        compare(agent, "diskMB", asked.diskMb(), agent.diskMb(), "MB of disk", found);
        compare(agent, "networkMbps", asked.networkMbps(), agent.networkMbps(), "Mbit/s", found);
    }

    private static void compare(
            AgentSize agent, String field, @Nullable Number asked, Number most, String unit, Consumer<Finding> found) {
        if (asked != null && asked.doubleValue() > most.doubleValue()) {
            found.accept(Finding.warning(
                    PATH + field,
                    "No agent can start this: an agent of type %s has %s %s.".formatted(agent.type(), most, unit)));
        }
    }

    private static void checkMount(String field, EfsMount mount, Consumer<Finding> found) {
        String point = mount.mountPoint();
        if (!point.isEmpty() && !point.startsWith("/")) {
            found.accept(Finding.warning(field, "The folder within the container must begin with /."));
        }
        if (point.equals("/") || point.equals("/data") || point.equals("/logs")) {
            found.accept(Finding.warning(field, "%s belongs to Titus; choose another folder.".formatted(point)));
        }
    }
}
