package studio.titus.ui.terminal;

import javafx.util.Subscription;
import studio.titus.state.Preferences;
import studio.titus.ui.shell.AppPreferences;

/** How large the text of terminals is: the same in all of them, and kept for the next start. Use it on the UI thread. */
public final class TerminalZoom {

    private final AppPreferences preferences;

    public TerminalZoom(AppPreferences preferences) {
        this.preferences = preferences;
    }

    /** In logical px. */
    public int size() {
        return preferences.get().terminalTextSize();
    }

    /** Larger or smaller by so many px, within bounds; 0 for the usual size. */
    public void change(int steps) {
        preferences.change(
                now -> now.terminalTextSize(steps == 0 ? Preferences.USUAL_SIZE : now.terminalTextSize() + steps));
    }

    /** Runs {@code listener} now and whenever the size may have changed, until the subscription ends. */
    public Subscription subscribe(Runnable listener) {
        return preferences.valueProperty().subscribe(all -> listener.run());
    }
}
