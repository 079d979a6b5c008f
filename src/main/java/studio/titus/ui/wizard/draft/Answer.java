package studio.titus.ui.wizard.draft;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;

/**
 * One answer: the text as typed, and what it means.
 *
 * @param <T> what a good text means
 */
public final class Answer<T> {

    private final String field;
    private final StringProperty text;
    private final Function<String, Checked<T>> check;

    /**
     * @param field path in the settings file, such as {@code vpcCidr}
     * @param first the text before anybody types
     */
    Answer(String field, String first, Function<String, Checked<T>> check) {
        this.field = field;
        this.text = new SimpleStringProperty(this, field, first);
        this.check = check;
    }

    /** What is typed; bind the control to it. */
    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    public void type(String value) {
        text.set(value);
    }

    /** What the text means just now. */
    public Checked<T> checked() {
        return check.apply(text());
    }

    public Optional<T> value() {
        return checked().toOptional();
    }

    /** Why the text is no answer yet; empty when it is one. */
    Optional<FieldNote> issue() {
        return switch (checked()) {
            case Checked.Valid<T> _ -> Optional.empty();
            case Checked.Invalid<T> invalid -> Optional.of(FieldNote.of(field, invalid));
        };
    }
}
