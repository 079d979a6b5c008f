package studio.titus.launch;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import studio.titus.model.AdjustablePace;
import studio.titus.rehearsal.control.Call;
import studio.titus.rehearsal.control.Fault;
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

    RehearsalSwitches(AdjustablePace pace, Switchboard switchboard) {
        this.pace = pace;
        this.switchboard = switchboard;
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
