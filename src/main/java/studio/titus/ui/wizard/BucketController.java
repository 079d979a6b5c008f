package studio.titus.ui.wizard;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.model.BucketName;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Binds the page about the bucket's name. */
final class BucketController implements StepView {

    private final BucketModel model;
    private final Texts texts;
    private final FileChoice files;

    @FXML
    private FormField bucketField;

    @FXML
    private TextField bucket;

    @FXML
    private VBox rules;

    @FXML
    private FormField packagesField;

    @FXML
    private TextField packages;

    BucketController(BucketModel model, Texts texts, FileChoice files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
    }

    @FXML
    private void initialize() {
        FieldBinding.bind(
                bucketField, bucket, model.answerField(), model.fields().get(WizardDraft.BUCKET));
        FieldBinding.bind(
                packagesField,
                packages,
                model.packages().answerField(),
                model.fields().get(WizardDraft.PACKAGES));
        model.rules().addListener((ListChangeListener<BucketName.Rule>) change -> drawRules());
        drawRules();
    }

    private void drawRules() {
        rules.getChildren().setAll(model.rules().stream().map(this::line).toList());
    }

    private Node line(BucketName.Rule rule) {
        boolean empty = model.answerField().text().isEmpty();
        Status status = empty ? Status.WAITING : rule.passed() ? Status.READY : Status.FAILED;
        HBox line = new HBox(new StatusIcon(status), Labels.wrapping(rule.label(), "muted"));
        line.getStyleClass().add("tick-line");
        line.setAccessibleText(
                texts.of(rule.passed() && !empty ? "wizard.bucket.kept" : "wizard.bucket.broken", rule.label()));
        return line;
    }

    @FXML
    private void suggest() {
        model.suggest();
        bucket.requestFocus();
        bucket.end();
    }

    @FXML
    private void choosePackages() {
        Path now = Path.of(packages.getText().strip());
        files.chooseFolder(packages, texts.of("wizard.packages.choose.title"), now)
                .ifPresent(folder -> packages.setText(folder.toString()));
        packages.requestFocus();
    }

    @Override
    public Node control(String field) {
        return field.equals(WizardDraft.PACKAGES) ? packages : bucket;
    }

    @Override
    public Node first() {
        return bucket;
    }
}
