package studio.titus.ui.wizard.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.titus.model.FieldNote;
import studio.titus.ui.fx.Texts;

/** The fields of one page, in reading order. */
public final class FieldSet {

    private final Texts texts;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    public FieldSet(Texts texts) {
        this.texts = texts;
    }

    /** Adds a field whose suggestions are typed into {@code answer}. */
    public Field add(String id, Answer<?> answer) {
        return add(id, answer::type);
    }

    /** Adds a field; {@code remedy} takes a suggested text when the person clicks on it. */
    public Field add(String id, Consumer<String> remedy) {
        return add(id, remedy, suggestion -> texts.of("wizard.use", suggestion));
    }

    /** Adds a field whose suggestions are offered in the words that {@code offer} makes of them. */
    public Field add(String id, Consumer<String> remedy, Function<String, String> offer) {
        Field field = new Field(id, remedy, offer);
        fields.put(id, field);
        return field;
    }

    /** @throws NullPointerException when there is none of that name */
    public Field get(String id) {
        return Objects.requireNonNull(fields.get(id), id);
    }

    /** The fields in reading order. */
    public Collection<Field> all() {
        return fields.values();
    }

    /** Shows what is to be said about the answers, each note at its field. */
    public void judge(List<FieldNote> errors, List<FieldNote> hints) {
        fields.forEach((id, field) -> field.judge(first(id, errors), first(id, hints)));
    }

    private static @Nullable FieldNote first(String id, List<FieldNote> notes) {
        for (FieldNote note : notes) {
            if (note.field().equals(id)) {
                return note;
            }
        }
        return null;
    }

    /** Lets every error be seen. */
    public void touchAll() {
        fields.values().forEach(Field::touch);
    }

    /** The fields that keep a person from going on. */
    public List<Field> gaps() {
        return fields.values().stream()
                .filter(field -> field.error().isPresent())
                .toList();
    }

    public Optional<Field> firstGap() {
        return gaps().stream().findFirst();
    }

    /** How many fields show something that one may go on with after reading. */
    public int warnings() {
        return (int) fields.values().stream().filter(Field::warns).count();
    }
}
