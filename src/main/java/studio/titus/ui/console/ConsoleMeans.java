package studio.titus.ui.console;

import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.terminal.TerminalMeans;

/**
 * What every console of a window works with.
 *
 * @param terminal what its terminal works with
 * @param target lets the person say where a file goes
 * @param mending what is offered when a console can't be opened
 */
record ConsoleMeans(TerminalMeans terminal, ConsoleWords words, TextTarget target, Mending mending) {

    Texts texts() {
        return terminal.texts();
    }

    TextClipboard clipboard() {
        return terminal.clipboard();
    }
}
