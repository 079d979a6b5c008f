package studio.titus.ui.provision;

import static studio.titus.plan.Addresses.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Group;
import studio.titus.plan.Resource;
import studio.titus.problem.Problem;

/** Runs as they are half-way, and as they may end. */
public final class Recordings {

    private static final Set<Address> OPEN = Set.of(
            NAT_GATEWAY, PRIVATE_ROUTES, PRIVATE_ASSOCIATION, PREREQS, MASTER, GATEWAY, AGENT_TEMPLATE, AGENT_GROUP);

    private Recordings() {}

    /** The network stands, the nodes start, the NAT gateway takes its time: 100 s after the start. */
    public static List<RunEvent> halfWay() {
        Recording run = Recording.apply();
        List<RunEvent> all = new ArrayList<>();
        all.add(run.started());
        addresses().stream().filter(address -> !OPEN.contains(address)).forEach(address -> {
            all.add(run.begun(2, address));
            all.add(run.done(12, address, 10));
        });
        all.add(run.begun(14, NAT_GATEWAY));
        List.of(PREREQS, MASTER, GATEWAY).forEach(node -> all.add(run.begun(30, node)));
        all.add(run.note(96, PREREQS, "running, waiting for its status checks"));
        all.add(run.note(97, MASTER, "running, waiting for its status checks"));
        all.add(run.note(100, GATEWAY, "pending"));
        return all;
    }

    /** All stands but the agents, which AWS refused. */
    public static List<RunEvent> refusedAgents() {
        Recording run = Recording.apply();
        List<RunEvent> all = new ArrayList<>();
        all.add(run.started());
        addresses().stream().filter(address -> !address.equals(AGENT_GROUP)).forEach(address -> {
            all.add(run.begun(2, address));
            all.add(run.done(90, address, 88));
        });
        all.add(run.begun(100, AGENT_GROUP));
        all.add(run.failed(138, AGENT_GROUP, 38));
        all.add(run.finished(140, Recording.failure(140, AGENT_GROUP)));
        return all;
    }

    /** Security and identity are gone, the network still has to go. */
    public static List<RunEvent> halfGone() {
        Recording run = Recording.destroy();
        List<RunEvent> all = new ArrayList<>();
        all.add(run.started());
        Blueprint.skeleton().resources().stream()
                .filter(resource -> resource.group() == Group.IDENTITY || resource.group() == Group.COMPUTE)
                .map(Resource::address)
                .forEach(address -> {
                    all.add(run.begun(1, address));
                    all.add(run.done(40, address, 39));
                });
        all.add(run.begun(5, NAT_GATEWAY));
        all.add(run.begun(41, BUCKET));
        all.add(run.note(42, BUCKET, "212 objects deleted"));
        return all;
    }

    /** All is gone but what could not be deleted for {@code cause}, the first of which was refused. */
    public static List<RunEvent> gone(Problem cause, Address... left) {
        Recording run = Recording.destroy();
        List<RunEvent> all = new ArrayList<>();
        all.add(run.started());
        addresses().stream().filter(address -> !List.of(left).contains(address)).forEach(address -> {
            all.add(run.begun(1, address));
            all.add(run.done(90, address, 89));
        });
        if (left.length > 0) {
            all.add(run.begun(91, left[0]));
            all.add(run.failed(231, left[0], 140, cause));
            Stream.of(left).skip(1).forEach(address -> all.add(run.skipped(231, address)));
        }
        Outcome end = left.length == 0 ? Recording.success(231) : Recording.failure(231, left[0], cause);
        all.add(run.finished(231, end));
        return all;
    }

    private static List<Address> addresses() {
        return Blueprint.skeleton().resources().stream().map(Resource::address).toList();
    }
}
