package studio.titus.ui.shell;

/** Tells the desktop something that a person away from the window should know. */
@FunctionalInterface
public interface Notifier {

    /** Shows a notification. Does not block. */
    void notify(String title, String text);

    /** Tells nobody. */
    static Notifier none() {
        return (title, text) -> {};
    }
}
