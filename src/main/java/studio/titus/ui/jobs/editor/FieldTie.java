package studio.titus.ui.jobs.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import studio.titus.ui.control.Disclosure;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.Segments;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.jobs.form.JobForm;

/** Ties a question on the page to its field of the job. What is typed stays as it was typed while it says the same. */
final class FieldTie {

    private final JobField field;
    private final FormField box;
    private final EditorModel model;
    private final EditorWords words;
    private final String rule;
    private boolean showing;

    private FieldTie(JobField field, FormField box, EditorModel model, EditorWords words) {
        this.field = field;
        this.box = box;
        this.model = model;
        this.words = words;
        this.rule = box.getRule();
    }

    /** Ties all questions below {@code root}, each of which names its field as user data. */
    static List<FieldTie> all(Parent root, EditorModel model, EditorWords words) {
        List<FieldTie> ties = new ArrayList<>();
        collect(root, model, words, ties);
        return ties;
    }

    private static void collect(Node node, EditorModel model, EditorWords words, List<FieldTie> ties) {
        if (node instanceof FormField box && box.getUserData() instanceof String name) {
            FieldTie tie = new FieldTie(JobField.valueOf(name), box, model, words);
            tie.tie();
            ties.add(tie);
        } else if (node instanceof ScrollPane pane) {
            collect(pane.getContent(), model, words, ties);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, model, words, ties));
        }
    }

    private void tie() {
        box.setId(field.name());
        if (!field.choices().isEmpty()) {
            Segments<String> segments = new Segments<>(field.choices(), value -> words.choice(field, value));
            box.setControl(segments);
            segments.valueProperty().subscribe((before, now) -> typed(now));
        } else if (box.getControl() instanceof TextInputControl input) {
            input.textProperty().subscribe((before, now) -> typed(now));
            input.focusedProperty().subscribe((before, now) -> {
                if (!now) {
                    model.leave(field);
                }
            });
        }
    }

    private void typed(String text) {
        if (!showing) {
            model.type(field, text);
        }
    }

    void show(EditorState state) {
        JobForm form = state.form();
        Parts.shown(box, field.belongsTo(form.job()));
        showing = true;
        fill(form);
        showing = false;
        String exact = words.exact(field, form);
        box.setRule(exact.isEmpty() ? rule : exact);
        FieldMessage message = words.message(field, state, box.getHint());
        box.show(message);
        if (message.level() == FieldMessage.Level.ERROR) {
            fold().ifPresent(fold -> fold.expandedProperty().set(true));
        }
    }

    private void fill(JobForm form) {
        String text = form.text(field);
        if (box.getControl() instanceof TextInputControl input && !form.says(field, input.getText())) {
            input.setText(text);
        } else if (box.getControl() instanceof Segments<?> segments
                && field.choices().contains(text)) {
            choose(segments, text);
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(Segments<?> segments, String value) {
        ((Segments<String>) segments).valueProperty().set(value);
    }

    private Optional<Disclosure> fold() {
        Parent at = box.getParent();
        while (at != null && !(at instanceof Disclosure)) {
            at = at.getParent();
        }
        return Optional.ofNullable((Disclosure) at);
    }

    JobField field() {
        return field;
    }

    String label() {
        return box.getLabel();
    }

    boolean hasFocus() {
        Node control = box.getControl();
        return control != null && control.isFocusWithin();
    }

    /** Unfolds what it is in and gives it the focus. */
    void focus() {
        fold().ifPresent(fold -> fold.expandedProperty().set(true));
        Node control = box.getControl();
        if (control instanceof Segments<?> segments) {
            segments.getChildren().getFirst().requestFocus();
        } else if (control != null) {
            control.requestFocus();
        }
    }

    /** Where it is on the page. */
    Node node() {
        return box;
    }
}
