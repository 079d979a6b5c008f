package studio.titus.ui.jobs.editor;

import java.util.Set;
import studio.titus.nodes.history.JobHistory;

/** Remembers on this computer what was sent: the gateway forgets it. */
public record RememberingDesk(JobDesk desk, JobHistory history) implements JobDesk {

    @Override
    public String submit(String json, Set<String> secrets) throws InterruptedException {
        String id = desk.submit(json, secrets);
        history.submitted(id, json, secrets);
        return id;
    }

    @Override
    public Standing look() throws InterruptedException {
        return desk.look();
    }

    @Override
    public void activate() throws InterruptedException {
        desk.activate();
    }

    @Override
    public StackValues values() throws InterruptedException {
        return desk.values();
    }
}
