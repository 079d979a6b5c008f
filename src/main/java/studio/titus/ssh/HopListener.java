package studio.titus.ssh;

/** Hears what happens on the hops. Called on background threads, several at a time; must return soon and not throw. */
@FunctionalInterface
public interface HopListener {

    void on(HopEvent event);

    /** Hears nothing. */
    static HopListener none() {
        return event -> {};
    }
}
