package studio.titus.ui.wizard;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.model.PublicKey;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.WindowReturn;
import studio.titus.ui.wizard.draft.KeyAnswers;

/** Binds the page about the public key. */
final class KeyController implements StepView {

    private final KeyModel model;
    private final Texts texts;
    private final FileChoice files;
    private final NewKeyForm newKey;
    private final PrivateHalfView half;

    @FXML
    private VBox page;

    @FXML
    private ToggleGroup choice;

    @FXML
    private FormField keyField;

    @FXML
    private VBox found;

    @FXML
    private RadioButton fresh;

    @FXML
    private VBox freshBox;

    @FXML
    private VBox halfBox;

    @FXML
    private RadioButton own;

    @FXML
    private VBox ownBox;

    @FXML
    private TextArea text;

    KeyController(KeyModel model, Texts texts, FileChoice files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        newKey = new NewKeyForm(texts, model.newKey());
        half = new PrivateHalfView(texts, model.half(), model.fields().get(KeyModel.HALF), this::choosePrivate);
    }

    @FXML
    private void initialize() {
        FieldBinding.bind(keyField, text, model.answers().key(), model.fields().get(KeyAnswers.KEY));
        text.setTextFormatter(new TextFormatter<>(this::keepOut));
        ownBox.visibleProperty().bind(model.choice().own());
        ownBox.managedProperty().bind(model.choice().own());
        freshBox.getChildren().add(newKey);
        freshBox.visibleProperty().bind(model.choice().making());
        freshBox.managedProperty().bind(model.choice().making());
        fresh.setVisible(!model.rehearsal());
        fresh.setManaged(!model.rehearsal());
        fresh.setGraphic(way(texts.of("wizard.newkey"), texts.of("wizard.newkey.what")));
        own.setGraphic(
                model.rehearsal()
                        ? way(texts.of("wizard.key.rehearsal"), texts.of("wizard.key.rehearsal.what"))
                        : way(texts.of("wizard.key.own"), texts.of("wizard.key.own.what")));
        halfBox.getChildren().add(half);
        halfBox.visibleProperty().bind(model.choice().making().not());
        halfBox.managedProperty().bind(halfBox.visibleProperty());
        model.choice().found().addListener((ListChangeListener<FoundKey>) change -> drawFound());
        model.choice().wayProperty().addListener(o -> select());
        page.setOnDragOver(this::offered);
        page.setOnDragDropped(this::dropped);
        drawFound();
        WindowReturn.watch(page, model::shown);
    }

    /** What may not stand in the field never enters it: the change becomes one that changes nothing. */
    private TextFormatter.Change keepOut(TextFormatter.Change change) {
        if (!model.admits(change.getControlNewText())) {
            int caret = change.getControlCaretPosition();
            change.setText("");
            change.setRange(caret, caret);
            change.selectRange(change.getControlAnchor(), caret);
        }
        return change;
    }

    private void drawFound() {
        found.getChildren()
                .setAll(model.choice().found().stream().map(this::row).toList());
        select();
    }

    private RadioButton row(FoundKey key) {
        RadioButton row = new RadioButton();
        row.getStyleClass().add("key-row");
        row.setToggleGroup(choice);
        row.setUserData(key);
        row.setGraphic(words(key));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(texts.of(
                "wizard.key.accessible", key.name(), kind(key.key()), key.key().comment()));
        row.setOnAction(e -> model.choice().choose(key));
        return row;
    }

    private Node words(FoundKey key) {
        HBox first = new HBox(
                Labels.whole(key.name(), "strong"),
                Labels.whole(kind(key.key()), "small", "muted"),
                Labels.of(key.key().comment(), "small", "subtle"));
        first.getStyleClass().add("key-first");
        VBox words = new VBox(first, Labels.cutFromLeft(key.key().sha256Fingerprint(), "muted"));
        words.getStyleClass().add("key-words");
        return words;
    }

    /** Drawn like a found key, since it is chosen like one. */
    private static Node way(String name, String what) {
        VBox words = new VBox(Labels.of(name, "strong"), Labels.of(what, "small", "muted"));
        words.getStyleClass().add("key-words");
        return words;
    }

    private String kind(PublicKey key) {
        return switch (key.type()) {
            case ED25519 -> texts.of("wizard.key.ed25519", key.bits());
            case RSA -> texts.of("wizard.key.rsa", key.bits());
        };
    }

    private void select() {
        for (Node row : found.getChildren()) {
            model.choice()
                    .chosen()
                    .filter(key -> key.equals(row.getUserData()))
                    .ifPresent(key -> choice.selectToggle((RadioButton) row));
        }
        own.setSelected(model.choice().own().get());
        fresh.setSelected(model.choice().making().get());
    }

    @FXML
    private void makeNew() {
        model.choice().makeNew();
        newKey.first().requestFocus();
    }

    private void choosePrivate(Consumer<Path> then) {
        files.choose(page, texts.of("wizard.half.choose.title"), model.place()).ifPresent(then);
    }

    @FXML
    private void bringOwn() {
        model.choice().bringOwn();
        text.requestFocus();
    }

    @FXML
    private void browse() {
        files.choose(page, texts.of("wizard.key.browse.title"), model.place()).ifPresent(model::read);
    }

    private void offered(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(model::read);
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public boolean usesEnter(Node control) {
        return half.usesEnter(control) || newKey.usesEnter(control) || StepView.super.usesEnter(control);
    }

    @Override
    public Node control(String field) {
        return first();
    }

    @Override
    public Node first() {
        Node selected = (Node) choice.getSelectedToggle();
        if (model.choice().making().get()) {
            return newKey.first();
        }
        return model.choice().own().get() || selected == null ? text : selected;
    }
}
