package studio.titus.ui.terminal;

/**
 * What is about to be pasted, made harmless: a terminal must not take what is hidden in copied text for a key such as Escape.
 *
 * @param text without control characters other than tabs and line ends, which are {@code \n}
 */
record PasteText(String text) {

    private static final String CONTROLS = "[\\p{IsControl}&&[^\\t\\n]]";

    PasteText {
        text = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll(CONTROLS, "");
    }

    /** Whether a shell might run a part of it at once, so that the person should see it first. */
    boolean severalLines() {
        return text.indexOf('\n') >= 0;
    }

    /** How many lines it has; one that ends the last line begins none. */
    int lines() {
        return (int) text.lines().count();
    }
}
