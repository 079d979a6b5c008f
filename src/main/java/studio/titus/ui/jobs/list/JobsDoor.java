package studio.titus.ui.jobs.list;

import java.net.URI;
import java.util.Map;
import studio.titus.nodes.history.JobLook;
import studio.titus.titus.Capacity;

/** What the page asks of a stack's gateway and agents, so that tests may answer in their place. Everything blocks. */
public interface JobsDoor {

    /** All jobs and tasks now. */
    JobLook look() throws InterruptedException;

    /** What the agents are called, by the ids of their instances. */
    Map<String, String> names() throws InterruptedException;

    /** Creates a job and tells its id. */
    String submit(String descriptor) throws InterruptedException;

    void kill(String job) throws InterruptedException;

    /** @param shrink whether the job shall have one task less */
    void killTask(String task, boolean shrink) throws InterruptedException;

    void resize(String job, Capacity capacity) throws InterruptedException;

    void enable(String job, boolean enabled) throws InterruptedException;

    /** The name of the machine that is this instance, such as {@code agent-1}. */
    String agent(String instance) throws InterruptedException;

    /** Opens a port of this computer that leads to port 80 of a container, and tells the page's address. */
    URI page(String containerAddress) throws InterruptedException;
}
