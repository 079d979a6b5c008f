package studio.titus.ui.wizard;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import studio.titus.ui.control.Status;

/**
 * What an answer means for the stack, for the panel beside the form.
 *
 * @param status colours the icon: {@link Status#LOOK} for what opens to the internet, {@link Status#READY} for what is
 *     closed, {@link Status#PLANNED} otherwise
 * @param title whom it concerns
 * @param text what it means, a sentence that goes on from the title
 * @param action the words of what can be done about it, {@code null} when there is nothing
 * @param remedy does it
 */
public record Effect(
        Ikon icon,
        Status status,
        String title,
        String text,
        @Nullable String action,
        Runnable remedy) {

    Effect(Ikon icon, Status status, String title, String text) {
        this(icon, status, title, text, null, () -> {});
    }

    static Effect plain(Ikon icon, String title, String text) {
        return new Effect(icon, Status.PLANNED, title, text);
    }

    /** This effect with something to click under its text. */
    Effect offering(String newAction, Runnable newRemedy) {
        return new Effect(icon, status, title, text, newAction, newRemedy);
    }
}
