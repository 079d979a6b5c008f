package studio.titus.ui.jobs.editor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.titus.checks.MesosLook;
import studio.titus.checks.SshLine;
import studio.titus.engine.Notices;
import studio.titus.plan.Outputs;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;
import studio.titus.titus.AgentGroups;
import studio.titus.titus.Job;
import studio.titus.titus.Jobs;
import studio.titus.titus.Lifecycle;
import studio.titus.titus.Task;
import studio.titus.titus.fit.AgentRoom;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.ui.nodes.GatewayLine;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;
import studio.titus.ui.provision.StackWork;

/** The gateway of a stack, through its bastion. */
public final class StackJobs implements JobDesk {

    private final StackWork stack;
    private final NodeRoom nodes;
    private final GatewayLine gateway;

    public StackJobs(StackWork stack, NodeRoom nodes, GatewayLine gateway) {
        this.stack = stack;
        this.nodes = nodes;
        this.gateway = gateway;
    }

    @Override
    public String submit(String json, Set<String> secrets) throws InterruptedException {
        return gateway.ask(api -> new Jobs(api).submit(json));
    }

    @Override
    public Standing look() throws InterruptedException {
        NodeWork open = nodes.nodes();
        String group = open.nodes().agentGroup();
        return gateway.ask(api -> {
            boolean active = new AgentGroups(api)
                    .find(group)
                    .filter(found -> found.lifecycle() == Lifecycle.ACTIVE)
                    .isPresent();
            List<Job> jobs = new Jobs(api).all();
            return new Standing(
                    group,
                    active,
                    jobs.stream().flatMap(StackJobs::descriptor).toList(),
                    agents(open, jobs, new Jobs(api).tasks()));
        });
    }

    private static Stream<JobDescriptor> descriptor(Job job) {
        return JobJson.read(job.descriptor()) instanceof Imported.Job read ? Stream.of(read.job()) : Stream.empty();
    }

    /** A Mesos master that can't be asked is told by the page of readiness; a job may be sent all the same. */
    private static List<AgentRoom> agents(NodeWork open, List<Job> jobs, List<Task> tasks) throws InterruptedException {
        try {
            return new MesosLook(new SshLine(open.access()), open.nodes())
                    .state().stream()
                            .flatMap(mesos -> AgentRoom.of(mesos, jobs, tasks).stream())
                            .map(agent -> named(agent, open.nodes().agents()))
                            .toList();
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private static AgentRoom named(AgentRoom agent, List<Target> targets) {
        return targets.stream()
                .filter(target -> target.instanceId().equals(agent.instance()))
                .findFirst()
                .map(target -> agent.named(target.name()))
                .orElse(agent);
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
