package studio.titus.ui.jobs.list;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import studio.titus.checks.StackNodes;
import studio.titus.nodes.Way;
import studio.titus.nodes.history.JobLook;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.LocalForward;
import studio.titus.ssh.Target;
import studio.titus.titus.AgentGroups;
import studio.titus.titus.Capacity;
import studio.titus.titus.Jobs;
import studio.titus.titus.Lifecycle;
import studio.titus.ui.nodes.GatewayLine;
import studio.titus.ui.nodes.NodeRoom;

/** The gateway of a stack through its bastion, and the way to its containers. What is opened ends with the nodes' connections. */
public final class GatewayDoor implements JobsDoor {

    private static final String PORT = ":80";

    private final NodeRoom room;
    private final GatewayLine gateway;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<String, LocalForward> pages = new HashMap<>();

    /** @param gateway the way to it */
    public GatewayDoor(NodeRoom room, GatewayLine gateway) {
        this.room = room;
        this.gateway = gateway;
    }

    @Override
    public JobLook look() throws InterruptedException {
        StackNodes nodes = room.nodes().nodes();
        return gateway.ask(api -> {
            Jobs jobs = new Jobs(api);
            boolean active = new AgentGroups(api)
                    .find(nodes.agentGroup())
                    .filter(group -> group.lifecycle() == Lifecycle.ACTIVE)
                    .isPresent();
            return new JobLook(jobs.all(), jobs.tasks(), active);
        });
    }

    @Override
    public Map<String, String> names() throws InterruptedException {
        return room.nodes().nodes().agents().stream().collect(toMap(Target::instanceId, Target::name, (one, _) -> one));
    }

    @Override
    public String submit(String descriptor) throws InterruptedException {
        return gateway.ask(api -> new Jobs(api).submit(descriptor));
    }

    @Override
    public void kill(String job) throws InterruptedException {
        gateway.ask(api -> {
            new Jobs(api).kill(job);
            return true;
        });
    }

    @Override
    public void killTask(String task, boolean shrink) throws InterruptedException {
        gateway.ask(api -> {
            new Jobs(api).killTask(task, shrink);
            return true;
        });
    }

    @Override
    public void resize(String job, Capacity capacity) throws InterruptedException {
        gateway.ask(api -> {
            new Jobs(api).resize(job, capacity);
            return true;
        });
    }

    @Override
    public void enable(String job, boolean enabled) throws InterruptedException {
        gateway.ask(api -> {
            new Jobs(api).enable(job, enabled);
            return true;
        });
    }

    @Override
    public String agent(String instance) throws InterruptedException {
        return room.nodes()
                .nodes()
                .all()
                .filter(node -> node.instanceId().equals(instance))
                .map(Target::name)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.of("ui.task-no-agent", "The agent of this task is not there any more")
                                .subject(instance)
                                .because("AWS has ended it, or it came after the nodes were last looked at.")
                                .next("Look at the dashboard, then try again.")));
    }

    @Override
    public URI page(String containerAddress) throws InterruptedException {
        opening.lockInterruptibly();
        try {
            Way way = Way.parse(containerAddress + PORT, room.nodes().nodes()).orElseThrow();
            LocalForward known = pages.get(containerAddress);
            LocalForward forward = known == null || known.closed()
                    ? room.nodes().access().forward(way.through(), way.address())
                    : known;
            pages.put(containerAddress, forward);
            return URI.create(way.local(forward.port()));
        } finally {
            opening.unlock();
        }
    }
}
