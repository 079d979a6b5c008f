package studio.titus.launch;

import java.util.List;
import sun.misc.Signal;

/**
 * What happens on Ctrl-C, and when the process is asked to end. {@code sun.misc.Signal} is of the supported module {@code
 * jdk.unsupported}; shutdown hooks would not do, since the JVM calls them once only and is then ending, whatever a second Ctrl-C means.
 */
final class ProcessSignals {

    private static final List<String> STOPPING = List.of("INT", "TERM", "HUP");

    private ProcessSignals() {}

    /** From now on these signals run this; each on a thread of its own. */
    static void onStop(Runnable action) {
        STOPPING.forEach(name -> handle(name, action));
    }

    private static void handle(String name, Runnable action) {
        try {
            Signal.handle(new Signal(name), _ -> action.run());
        } catch (IllegalArgumentException e) {
            // Windows has no HUP, and a JVM started with -Xrs keeps none of them: the system's own way of ending stays.
            return;
        }
    }
}
