package studio.titus.ui.console;

import java.util.Optional;
import java.util.function.Supplier;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/**
 * What every console of a window works with.
 *
 * @param clipboard takes what is copied
 * @param pastes what there is to paste
 * @param target lets the person say where a file goes
 * @param zoom how large the text is
 * @param mending what is offered when a console can't be opened
 */
record ConsoleMeans(
        Texts texts,
        ConsoleWords words,
        TextClipboard clipboard,
        Supplier<Optional<String>> pastes,
        TextTarget target,
        TerminalZoom zoom,
        Mending mending) {}
