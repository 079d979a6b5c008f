package studio.titus.ui.jobs.list;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.StackNodes;
import studio.titus.nodes.Way;
import studio.titus.nodes.history.JobLook;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.LocalForward;
import studio.titus.ssh.Target;
import studio.titus.titus.AgentGroups;
import studio.titus.titus.Capacity;
import studio.titus.titus.Gateway;
import studio.titus.titus.GatewayException;
import studio.titus.titus.Jobs;
import studio.titus.titus.Lifecycle;
import studio.titus.ui.nodes.NodeRoom;

/** The gateway of a stack through its bastion, and the way to its containers. What is opened ends with the nodes' connections. */
public final class GatewayDoor implements JobsDoor {

    private static final String PORT = ":80";

    private final NodeRoom room;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<String, LocalForward> pages = new HashMap<>();
    private @Nullable Line open;

    /** A way to the gateway that is open. */
    private record Line(LocalForward forward, Gateway gateway) {

        void close() {
            gateway.close();
            forward.close();
        }
    }

    /** What is asked of the gateway. */
    private interface Asking<T> {

        T of(Gateway gateway) throws InterruptedException;
    }

    public GatewayDoor(NodeRoom room) {
        this.room = room;
    }

    @Override
    public JobLook look() throws InterruptedException {
        StackNodes nodes = room.nodes().nodes();
        return ask(gateway -> {
            Jobs jobs = new Jobs(gateway);
            boolean active = new AgentGroups(gateway)
                    .find(nodes.agentGroup())
                    .filter(group -> group.lifecycle() == Lifecycle.ACTIVE)
                    .isPresent();
            return new JobLook(jobs.all(), jobs.tasks(), active);
        });
    }

    @Override
    public String submit(String descriptor) throws InterruptedException {
        return ask(gateway -> new Jobs(gateway).submit(descriptor));
    }

    @Override
    public void kill(String job) throws InterruptedException {
        ask(gateway -> {
            new Jobs(gateway).kill(job);
            return true;
        });
    }

    @Override
    public void killTask(String task, boolean shrink) throws InterruptedException {
        ask(gateway -> {
            new Jobs(gateway).killTask(task, shrink);
            return true;
        });
    }

    @Override
    public void resize(String job, Capacity capacity) throws InterruptedException {
        ask(gateway -> {
            new Jobs(gateway).resize(job, capacity);
            return true;
        });
    }

    @Override
    public void enable(String job, boolean enabled) throws InterruptedException {
        ask(gateway -> {
            new Jobs(gateway).enable(job, enabled);
            return true;
        });
    }

    /** A connection that broke is made anew by whoever asks next. */
    private <T> T ask(Asking<T> question) throws InterruptedException {
        Line line = line();
        try {
            return question.of(line.gateway());
        } catch (GatewayException e) {
            if (e.status() == 0) {
                drop(line);
            }
            throw e;
        }
    }

    private Line line() throws InterruptedException {
        opening.lockInterruptibly();
        try {
            Line known = open;
            if (known == null || known.forward().closed()) {
                known = dial();
                open = known;
            }
            return known;
        } finally {
            opening.unlock();
        }
    }

    private Line dial() throws InterruptedException {
        Way way = Way.Service.GATEWAY.in(room.nodes().nodes());
        LocalForward forward = room.nodes().access().forward(way.through(), way.address());
        return new Line(forward, new Gateway(URI.create(way.local(forward.port()))));
    }

    private void drop(Line line) {
        opening.lock();
        try {
            if (open == line) {
                open = null;
            }
        } finally {
            opening.unlock();
        }
        line.close();
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
