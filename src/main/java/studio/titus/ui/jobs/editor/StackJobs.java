package studio.titus.ui.jobs.editor;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import studio.titus.engine.Notices;
import studio.titus.nodes.Way;
import studio.titus.plan.Outputs;
import studio.titus.titus.AgentGroups;
import studio.titus.titus.Gateway;
import studio.titus.titus.Job;
import studio.titus.titus.Jobs;
import studio.titus.titus.Lifecycle;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;
import studio.titus.ui.provision.StackWork;

/** The gateway of a stack, through its bastion. */
public final class StackJobs implements JobDesk {

    private final StackWork stack;
    private final NodeRoom nodes;

    public StackJobs(StackWork stack, NodeRoom nodes) {
        this.stack = stack;
        this.nodes = nodes;
    }

    /** What is done at the gateway. */
    @FunctionalInterface
    private interface Work<T> {
        T at(Gateway gateway) throws InterruptedException;
    }

    private <T> T ask(Work<T> work) throws InterruptedException {
        NodeWork open = nodes.nodes();
        Way way = Way.Service.GATEWAY.in(open.nodes());
        try (var forward = open.access().forward(way.through(), way.address());
                var gateway = new Gateway(URI.create(way.local(forward.port())))) {
            return work.at(gateway);
        }
    }

    @Override
    public String submit(String json) throws InterruptedException {
        return ask(gateway -> new Jobs(gateway).submit(json));
    }

    @Override
    public Standing look() throws InterruptedException {
        String group = nodes.nodes().nodes().agentGroup();
        return ask(gateway -> {
            boolean active = new AgentGroups(gateway)
                    .find(group)
                    .filter(found -> found.lifecycle() == Lifecycle.ACTIVE)
                    .isPresent();
            return new Standing(group, active, jobs(gateway));
        });
    }

    private static List<JobDescriptor> jobs(Gateway gateway) throws InterruptedException {
        return new Jobs(gateway).all().stream().flatMap(StackJobs::descriptor).toList();
    }

    private static Stream<JobDescriptor> descriptor(Job job) {
        return JobJson.read(job.descriptor()) instanceof Imported.Job read ? Stream.of(read.job()) : Stream.empty();
    }

    @Override
    public void activate() throws InterruptedException {
        nodes.nodes().activation().run();
    }

    @Override
    public StackValues values() {
        Outputs outputs = Outputs.of(stack.look(Notices.NONE));
        return new StackValues(outputs.defaultRoleArn(), outputs.defaultSgId());
    }
}
