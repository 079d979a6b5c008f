package studio.titus.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.NamedArg;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.fx.Texts;

/**
 * A field of several short values, such as address ranges. Enter, comma, blank or leaving the field makes a chip of
 * what was typed; what is not accepted stays in the field to be mended. Backspace in the empty field takes the last
 * chip back.
 */
public final class ChipsField extends FlowPane {

    private static final double EDITOR_WIDTH = 110;

    private final Texts texts;
    private final TextField editor = new TextField();
    private final ObservableList<String> values = FXCollections.observableArrayList();
    private Function<String, Optional<String>> acceptor = Optional::of;
    private Consumer<String> onRefused = text -> {};

    public ChipsField(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("chips-field");
        setAccessibleRole(AccessibleRole.PARENT);
        editor.getStyleClass().add("mono");
        editor.setPrefWidth(EDITOR_WIDTH);
        editor.accessibleHelpProperty().bind(accessibleHelpProperty());
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        editor.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        editor.focusedProperty().addListener((o, before, now) -> leave(now));
        values.addListener((ListChangeListener<String>) change -> drawChips());
        setOnMousePressed(e -> editor.requestFocus());
        drawChips();
    }

    /** The accepted values in their order; change it and the chips follow. */
    public ObservableList<String> values() {
        return values;
    }

    /** The text field, to give it the focus. */
    public TextField editor() {
        return editor;
    }

    /** What the empty field asks for, such as "Add a range". */
    public StringProperty promptTextProperty() {
        return editor.promptTextProperty();
    }

    public String getPromptText() {
        return editor.getPromptText();
    }

    public void setPromptText(String value) {
        editor.setPromptText(value);
    }

    /** Decides what a typed text becomes: its normal form, or empty when it is refused. */
    public void setAcceptor(Function<String, Optional<String>> function) {
        acceptor = function;
    }

    /** Takes a text that was refused, to say why under the field. */
    public void setOnRefused(Consumer<String> handler) {
        onRefused = handler;
    }

    /**
     * Makes chips of what stands in the editor.
     *
     * @return whether nothing was refused
     */
    public boolean commit() {
        String[] parts = editor.getText().strip().split("[,;\\s]+");
        StringBuilder refused = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty() && !add(part)) {
                refused.append(refused.isEmpty() ? "" : " ").append(part);
            }
        }
        editor.setText(refused.toString());
        editor.end();
        if (!refused.isEmpty()) {
            onRefused.accept(refused.toString());
        }
        return refused.isEmpty();
    }

    private boolean add(String part) {
        Optional<String> accepted = acceptor.apply(part);
        accepted.filter(value -> !values.contains(value)).ifPresent(values::add);
        return accepted.isPresent();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (!editor.getText().isBlank()) {
                    commit();
                    event.consume();
                }
            }
            case BACK_SPACE -> {
                if (editor.getText().isEmpty() && !values.isEmpty()) {
                    values.removeLast();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void typed(KeyEvent event) {
        boolean ends =
                ",; ".contains(event.getCharacter()) && !event.getCharacter().isEmpty();
        if (ends) {
            event.consume();
            commit();
        }
    }

    private void leave(boolean focused) {
        if (!focused && !editor.getText().isBlank()) {
            commit();
        }
    }

    private void drawChips() {
        getChildren().setAll(values.stream().map(this::chip).toList());
        getChildren().add(editor);
    }

    private Node chip(String value) {
        Button remove = Buttons.icon(BootstrapIcons.X, texts.of("chips.remove", value));
        remove.setTooltip(null);
        remove.setOnAction(e -> {
            values.remove(value);
            editor.requestFocus();
        });
        HBox chip = new HBox(Labels.whole(value, "mono"), remove);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
