package studio.titus.cli.render;

import java.nio.charset.Charset;
import studio.titus.plan.Change.Action;

/**
 * Signs and colours as far as a terminal has them. Colour is never the only signal: a sign or a word stands beside it.
 *
 * @param unicode whether signs beyond ASCII can be shown
 * @param colour whether ANSI colours are wanted
 */
public record Style(boolean unicode, boolean colour) {

    private static final String SIGNS = "✓✗±→…·█░";

    /** Without colours, with the signs that the character set has. */
    public static Style plain(Charset charset) {
        return new Style(charset.newEncoder().canEncode(SIGNS), false);
    }

    public Style withColour(boolean wanted) {
        return new Style(unicode, wanted);
    }

    public String done() {
        return green(unicode ? "✓" : "ok");
    }

    public String failed() {
        return red(unicode ? "✗" : "x");
    }

    public String running() {
        return cyan(unicode ? "…" : ".");
    }

    public String skipped() {
        return dim(unicode ? "·" : "-");
    }

    public String arrow() {
        return unicode ? "→" : "->";
    }

    /** The sign before a change, always two characters wide. */
    public String sign(Action action) {
        return switch (action) {
            case CREATE -> green(action.symbol() + " ");
            case UPDATE -> yellow(action.symbol() + " ");
            case REPLACE -> red(unicode ? action.symbol() + " " : "-+");
            case NONE -> action.symbol() + " ";
        };
    }

    /** A bar of this many characters. */
    public String bar(double fraction, int width) {
        int full = (int) Math.floor(Math.clamp(fraction, 0, 1) * width);
        return green((unicode ? "█" : "#").repeat(full)) + dim((unicode ? "░" : ".").repeat(width - full));
    }

    public String bold(String text) {
        return ansi(1, text);
    }

    public String dim(String text) {
        return ansi(2, text);
    }

    public String red(String text) {
        return ansi(31, text);
    }

    public String green(String text) {
        return ansi(32, text);
    }

    public String yellow(String text) {
        return ansi(33, text);
    }

    public String cyan(String text) {
        return ansi(36, text);
    }

    private String ansi(int code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
