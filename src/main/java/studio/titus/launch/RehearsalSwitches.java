package studio.titus.launch;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import studio.titus.model.AdjustablePace;
import studio.titus.rehearsal.control.Call;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Mishaps;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.ui.shell.RehearsalControls;

/** The window's hands on a rehearsal cloud. Here because it joins two rooms that do not know each other. */
final class RehearsalSwitches implements RehearsalControls {

    private static final int BUSY_CALLS = 6;
    private static final Fault NO_VCPU = new Fault.Refuse(
            "VcpuLimitExceeded",
            "You have requested more vCPU capacity than your current vCPU limit of 5 allows for the instance bucket"
                    + " that the specified instance type belongs to.",
            400);

    private final AdjustablePace pace;
    private final Switchboard switchboard;
    private final Mishaps mishaps;

    RehearsalSwitches(AdjustablePace pace, Switchboard switchboard, Mishaps mishaps) {
        this.pace = pace;
        this.switchboard = switchboard;
        this.mishaps = mishaps;
    }

    @Override
    public double speed() {
        return pace.factor();
    }

    @Override
    public void setSpeed(double factor) {
        pace.setFactor(factor);
    }

    @Override
    public void arrange(Mishap mishap, Runnable struck) {
        switch (mishap) {
            case THROTTLE -> strike(Call::isMutating, BUSY_CALLS, new Fault.Throttle(), struck);
            case LOST_REPLY -> strike(Call::isMutating, 1, new Fault.LoseReply(), struck);
            case QUOTA -> strike(call -> call.operation().equals("RunInstances"), 1, NO_VCPU, struck);
            case DENIED -> strike(Call::isMutating, 1, new Fault.Deny(), struck);
            case EXPIRED -> strike(Call::isMutating, 1, new Fault.ExpireCredentials(), struck);
        }
    }

    @Override
    public void set(NodeMishap mishap, boolean broken) {
        if (broken) {
            mishaps.on(onNode(mishap));
        } else {
            mishaps.off(onNode(mishap));
        }
    }

    @Override
    public Set<NodeMishap> broken() {
        var all = EnumSet.allOf(NodeMishap.class);
        all.removeIf(mishap -> !mishaps.isOn(onNode(mishap)));
        return all;
    }

    @Override
    public void heal() {
        mishaps.clear();
    }

    @Override
    public void follow(Runnable changed) {
        mishaps.follow(changed);
    }

    private static studio.titus.rehearsal.control.Mishap onNode(NodeMishap mishap) {
        return switch (mishap) {
            case ZOOKEEPER_DOWN -> studio.titus.rehearsal.control.Mishap.ZOOKEEPER_DOWN;
            case NO_MESOS_LEADER -> studio.titus.rehearsal.control.Mishap.MESOS_NOT_ELECTED;
            case MASTER_DOWN -> studio.titus.rehearsal.control.Mishap.MASTER_FAILED;
            case GATEWAY_DOWN -> studio.titus.rehearsal.control.Mishap.GATEWAY_FAILED;
            case AGENT_DOWN -> studio.titus.rehearsal.control.Mishap.AGENT_FAILED;
            case AGENT_UNKNOWN -> studio.titus.rehearsal.control.Mishap.AGENT_NOT_REGISTERED;
            case AGENT_MISCOUNTED -> studio.titus.rehearsal.control.Mishap.WRONG_RESOURCE_SET;
        };
    }

    /** The checks before a run, which only ask whether a call would be allowed, are no occasion. */
    private void strike(Predicate<Call> occasion, int times, Fault fault, Runnable struck) {
        var left = new AtomicInteger(times);
        switchboard.when(call -> !call.isDryRun() && occasion.test(call) && hits(left, struck), fault);
    }

    private static boolean hits(AtomicInteger left, Runnable struck) {
        int before = left.getAndUpdate(number -> Math.max(0, number - 1));
        if (before == 1) {
            struck.run();
        }
        return before > 0;
    }
}
