package studio.titus.ui.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** A page of the window. It is built once, shown and left any number of times, and keeps what was typed. */
public interface Screen {

    /** The parts the window lays out; the same object at each call. */
    Frame frame();

    /** What the title bar says behind the program's name; empty for nothing. */
    default String windowTitle() {
        return "";
    }

    /** The title as it changes while the screen is on. */
    default ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(windowTitle());
    }

    /** Called each time the screen comes on; give the focus to the first open question here. */
    default void shown() {}

    /** Called each time another screen takes its place; stop watching what only this screen shows. */
    default void left() {}

    /** Alt+Left: goes one page back, where there is one. Answers are kept. */
    default void back() {}

    /** Alt+Right: goes one page on, where that is allowed. Never creates, deletes or submits. */
    default void forward() {}

    /** Whether work goes on here that a person should not be led away from. */
    default boolean busy() {
        return false;
    }

    /** Called when the person is led away from outside the screen and does not come back to it: closes what it holds open. */
    default void abandon() {}

    /**
     * Asked before a rehearsal is left from outside the screen, as {@link #mayClose} is before the window closes.
     *
     * @return whether it may be left now
     */
    default boolean mayLeave(Runnable leave) {
        return true;
    }

    /**
     * Asked before the window closes. A screen that must ask first shows its question, answers {@code false}, and
     * runs {@code close} when the person agreed.
     *
     * @return whether the window may close now
     */
    default boolean mayClose(Runnable close) {
        return true;
    }
}
