package studio.titus.ui.wizard.draft;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.model.FieldNote;
import studio.titus.ui.control.FieldMessage;

/**
 * What is said under one field. An error stays unsaid until the person has left the field or pressed the main button,
 * and goes as soon as it is mended; everything else is said at once.
 */
public final class Field {

    private final String id;
    private final Consumer<String> remedy;
    private final Function<String, String> offer;
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.hint(""));
    private FieldMessage calm = FieldMessage.hint("");
    private @Nullable FieldNote error;
    private @Nullable FieldNote hint;
    private boolean touched;

    /**
     * @param id path in the settings file
     * @param remedy takes a suggested text when the person clicks on it
     * @param offer the words of such a click, such as "Use 10.0.0.0/16"
     */
    Field(String id, Consumer<String> remedy, Function<String, String> offer) {
        this.id = id;
        this.remedy = remedy;
        this.offer = offer;
    }

    public String id() {
        return id;
    }

    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The person has left the field, or wants to go on: errors may be said now. */
    public void touch() {
        touched = true;
        show();
    }

    /** The person is typing: an error would be a scolding for what is not finished. */
    public void typing() {
        touched = false;
        show();
    }

    /** What is said while nothing is wrong. */
    public void rest(FieldMessage value) {
        calm = value;
        show();
    }

    /** What keeps the answer from being good; empty when nothing does. */
    public Optional<FieldNote> error() {
        return Optional.ofNullable(error);
    }

    /** Whether an error is shown. */
    public boolean speaks() {
        return error != null && touched;
    }

    /** Whether a warning is shown. */
    boolean warns() {
        return error == null && message.get().level() == FieldMessage.Level.WARNING;
    }

    void judge(@Nullable FieldNote newError, @Nullable FieldNote newHint) {
        error = newError;
        hint = newHint;
        show();
    }

    private void show() {
        message.set(now());
    }

    private FieldMessage now() {
        if (error != null) {
            return touched ? offering(FieldMessage.error(error.message()), error) : hintOf(calm);
        }
        return hint == null ? calm : offering(FieldMessage.warning(hint.message()), hint);
    }

    /** An answer that is not good yet must not carry a tick. */
    private static FieldMessage hintOf(FieldMessage message) {
        return message.level() == FieldMessage.Level.GOOD ? FieldMessage.hint("") : message;
    }

    private FieldMessage offering(FieldMessage about, FieldNote note) {
        String suggestion = note.suggestion();
        return suggestion == null ? about : about.offering(offer.apply(suggestion), () -> remedy.accept(suggestion));
    }
}
