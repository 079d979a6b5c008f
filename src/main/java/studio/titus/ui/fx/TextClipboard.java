package studio.titus.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Where copied text goes; tests put a variable here. */
@FunctionalInterface
public interface TextClipboard {

    /** Replaces what the clipboard holds by {@code text}. Call it on the UI thread. */
    void copy(String text);

    /** The desktop's clipboard. */
    static TextClipboard system() {
        return text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        };
    }
}
