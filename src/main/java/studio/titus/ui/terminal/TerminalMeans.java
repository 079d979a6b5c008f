package studio.titus.ui.terminal;

import java.util.Optional;
import java.util.function.Supplier;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/**
 * What every terminal of a window works with.
 *
 * @param clipboard takes what is copied
 * @param pastes what there is to paste
 * @param zoom how large the text is
 */
public record TerminalMeans(
        Texts texts, TextClipboard clipboard, Supplier<Optional<String>> pastes, TerminalZoom zoom) {}
