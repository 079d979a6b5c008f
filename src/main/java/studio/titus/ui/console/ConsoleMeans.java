package studio.titus.ui.console;

import java.net.URI;
import java.util.function.Consumer;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.terminal.TerminalMeans;

/**
 * What every console of a window works with.
 *
 * @param terminal what its terminal works with
 * @param target lets the person say where a file goes
 * @param browser shows a page in the person's browser
 * @param mending what is offered when a console can't be opened
 */
record ConsoleMeans(
        TerminalMeans terminal, ConsoleWords words, TextTarget target, Consumer<URI> browser, Mending mending) {

    Texts texts() {
        return terminal.texts();
    }

    TextClipboard clipboard() {
        return terminal.clipboard();
    }
}
