package studio.titus.ui.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * What stands under a field: a finished sentence, its strength, and at most one remedy to click.
 *
 * @param action the words of the remedy, {@code null} when there is none
 * @param remedy what the remedy does; does nothing when there is none
 */
public record FieldMessage(
        Level level, String text, @Nullable String action, Runnable remedy) {

    /** How much a message weighs. Only {@code ERROR} keeps a person from going on. */
    public enum Level {
        HINT(null),
        NOTE(BootstrapIcons.INFO_CIRCLE),
        ASKING(BootstrapIcons.ARROW_REPEAT),
        GOOD(BootstrapIcons.CHECK_CIRCLE_FILL),
        WARNING(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL),
        ERROR(BootstrapIcons.EXCLAMATION_CIRCLE_FILL);

        private final @Nullable Ikon icon;
        private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

        Level(@Nullable Ikon icon) {
            this.icon = icon;
        }

        @Nullable
        Ikon icon() {
            return icon;
        }

        /** Puts the pseudo-class of this level, and of no other, on {@code node}. */
        public void mark(Node node) {
            for (Level level : values()) {
                node.pseudoClassStateChanged(level.pseudoClass, level == this);
            }
        }
    }

    public static FieldMessage hint(String text) {
        return new FieldMessage(Level.HINT, text, null, () -> {});
    }

    /** A fact worth knowing that asks for nothing. */
    public static FieldMessage note(String text) {
        return new FieldMessage(Level.NOTE, text, null, () -> {});
    }

    /** A check that runs; the text names who is asked. */
    public static FieldMessage asking(String text) {
        return new FieldMessage(Level.ASKING, text, null, () -> {});
    }

    public static FieldMessage good(String text) {
        return new FieldMessage(Level.GOOD, text, null, () -> {});
    }

    /** Something a person may go on with after reading. */
    public static FieldMessage warning(String text) {
        return new FieldMessage(Level.WARNING, text, null, () -> {});
    }

    /** Something that must be changed; the text says what to type. */
    public static FieldMessage error(String text) {
        return new FieldMessage(Level.ERROR, text, null, () -> {});
    }

    /** This message with a remedy to click behind its text. */
    public FieldMessage offering(String newAction, Runnable newRemedy) {
        return new FieldMessage(level, text, newAction, newRemedy);
    }
}
