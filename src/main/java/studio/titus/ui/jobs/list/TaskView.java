package studio.titus.ui.jobs.list;

import studio.titus.titus.Task;
import studio.titus.ui.control.Status;

/** A task as the page shows it, in finished words. */
record TaskView(
        Task task, int number, Status status, String state, String address, String agent, String since, String search) {

    String id() {
        return task.id();
    }

    /** Whether something runs that can be looked into. */
    boolean runs() {
        return task.status().state().equals("Started");
    }

    boolean over() {
        return task.status().isOver();
    }
}
