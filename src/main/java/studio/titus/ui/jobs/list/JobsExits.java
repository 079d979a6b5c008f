package studio.titus.ui.jobs.list;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the page of jobs leads. */
public interface JobsExits {

    /** Opens a console to the machine of this name and runs a command line there. */
    void console(String node, String line);

    /** Shows a page in the person's browser. */
    void browse(URI page);

    /** Makes a job that begins as this descriptor; empty for one that begins anew. Not there while nothing can do it. */
    Optional<Consumer<String>> editor();

    /** To the stack's dashboard. */
    void dashboard();

    /** Ends what the stack holds open, when the person is led away from it. */
    void leave();
}
