package studio.titus.cli.render;

import java.util.function.Consumer;
import studio.titus.engine.RunEvent;

/** Shows a run while it happens. Closing it leaves the terminal as it was. */
public interface RunView extends Consumer<RunEvent>, AutoCloseable {

    /** A sentence between the events, such as the answer to Ctrl-C. */
    void say(String sentence);

    @Override
    void close();
}
