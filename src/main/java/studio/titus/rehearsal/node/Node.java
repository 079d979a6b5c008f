package studio.titus.rehearsal.node;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.titus.rehearsal.ec2.Machine;

/** A machine and what people did to it. */
final class Node {

    private final Role role;
    private final BootScript script;
    private final Map<Workload, Instant> restarts = new ConcurrentHashMap<>();
    private final Map<Workload, Boolean> stopped = new ConcurrentHashMap<>();
    private volatile Machine machine;
    private final WayOut wayOut = new WayOut();
    private volatile @Nullable Instant bootedAgain;

    Node(Machine machine) {
        this.machine = machine;
        this.role = Role.of(machine.userData());
        this.script = BootScript.of(machine.userData());
    }

    String id() {
        return machine.instanceId();
    }

    /** The machine as it was found last. */
    Machine machine() {
        return machine;
    }

    /** The machine is found once more. */
    Node seen(Machine found, Instant at) {
        machine = found;
        wayOut.look(!found.wayOut().isEmpty(), at, BootClock.reachesOut(this), BootClock.givesUp(this));
        return this;
    }

    WayOut wayOut() {
        return wayOut;
    }

    Role role() {
        return role;
    }

    BootScript script() {
        return script;
    }

    String hostname() {
        return "ip-" + machine.privateAddress().replace('.', '-');
    }

    void restarted(Workload workload, Instant at) {
        stopped.remove(workload);
        restarts.put(workload, at);
    }

    Optional<Instant> restarted(Workload workload) {
        return Optional.ofNullable(restarts.get(workload));
    }

    /** Somebody runs the boot script once more. */
    void bootAgain(Instant at) {
        wayOut.forget();
        bootedAgain = at;
    }

    /** When its boot script began last, if anybody ran it once more. */
    Optional<Instant> bootedAgain() {
        return Optional.ofNullable(bootedAgain);
    }

    void stop(Workload workload) {
        stopped.put(workload, true);
    }

    boolean isStopped(Workload workload) {
        return stopped.containsKey(workload);
    }
}
