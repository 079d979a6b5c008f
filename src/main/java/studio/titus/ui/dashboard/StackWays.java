package studio.titus.ui.dashboard;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.checks.ReadyExits;
import studio.titus.ui.destroy.DestroyExits;
import studio.titus.ui.jobs.editor.JobExits;
import studio.titus.ui.jobs.list.JobsExits;
import studio.titus.ui.provision.ProblemExits;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.StackWork;

/**
 * Leads from one screen of a stack to the other: a run that is done to the nodes' readiness and from there to the dashboard, the dashboard
 * to repair and to destroying.
 */
final class StackWays {

    private final StackRooms rooms;
    private final StackWork stack;

    StackWays(StackRooms rooms, StackWork stack) {
        this.rooms = rooms;
        this.stack = stack;
    }

    ProvisionExits afterRun() {
        return new AfterRun();
    }

    /** From the pages that speak with the nodes. */
    ReadyExits fromNodes() {
        return new FromNodes();
    }

    /** From the page of a new job. */
    JobExits fromJob() {
        return new FromNodes();
    }

    /** From the page that tries the isolation. */
    ReadyExits fromIsolation() {
        return new FromIsolation();
    }

    DestroyExits afterDestroy() {
        return new AfterDestroy();
    }

    DashboardExits fromDashboard() {
        return new FromDashboard();
    }

    /** The ways out that all screens of a stack have. */
    private abstract class Exits implements ProblemExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {
            rooms.signInAgain(stack, goOn, then);
        }

        @Override
        public void browse(URI page) {
            rooms.browse(page);
        }

        /** To the start page. */
        public void leave() {
            rooms.leave(stack);
        }
    }

    private class AfterRun extends Exits implements ProvisionExits {

        @Override
        public void ready() {
            rooms.show(rooms.readiness(stack, true));
        }

        @Override
        public void remove(Inventory inventory) {
            rooms.show(rooms.destroy(stack, inventory));
        }
    }

    /** What was repaired for the sake of a page is looked at there. */
    private final class AfterRepair extends AfterRun {

        @Override
        public void ready() {
            rooms.show(rooms.isolation(stack));
        }
    }

    private final class FromIsolation extends FromNodes {

        @Override
        public void carryOut(Plan plan) {
            rooms.show(rooms.repair(stack, plan, new AfterRepair()));
        }
    }

    private class FromNodes extends Exits implements ReadyExits, JobExits {

        @Override
        public void carryOut(Plan plan) {
            rooms.show(rooms.provision(stack, plan));
        }

        @Override
        public void dashboard() {
            rooms.show(rooms.dashboard(stack, true));
        }

        @Override
        public void jobs() {
            rooms.show(rooms.jobs(stack));
        }

        @Override
        public void isolation() {
            rooms.show(rooms.isolation(stack));
        }
    }

    /** From the page of jobs. */
    JobsExits fromJobs() {
        return new FromJobs();
    }

    private final class FromJobs extends Exits implements JobsExits {

        @Override
        public void console(String node, String line) {
            rooms.console(stack, node, line);
        }

        @Override
        public Optional<Consumer<String>> editor() {
            return Optional.of(like -> rooms.show(rooms.job(stack, like)));
        }

        @Override
        public void dashboard() {
            rooms.show(rooms.dashboard(stack, false));
        }
    }

    private final class AfterDestroy extends Exits implements DestroyExits {

        @Override
        public void dashboard() {
            rooms.show(rooms.dashboard(stack, false));
        }

        @Override
        public void done() {
            leave();
        }
    }

    private final class FromDashboard extends Exits implements DashboardExits {

        @Override
        public void console(String node) {
            rooms.console(stack, node);
        }

        @Override
        public void repair(Plan plan) {
            rooms.show(rooms.provision(stack, plan));
        }

        @Override
        public void destroy(Inventory inventory) {
            rooms.show(rooms.destroy(stack, inventory));
        }

        @Override
        public void readiness() {
            rooms.show(rooms.readiness(stack, false));
        }

        @Override
        public void isolation() {
            rooms.show(rooms.isolation(stack));
        }
    }
}
