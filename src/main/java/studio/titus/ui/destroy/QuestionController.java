package studio.titus.ui.destroy;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Labels;

/** Shows what goes and what stays, and takes the typed name. */
public final class QuestionController {

    private final DestroyModel model;
    private List<DestroyPage.Going> going = List.of();
    private List<String> staying = List.of();

    @FXML
    private VBox goes;

    @FXML
    private VBox stays;

    @FXML
    private VBox bucket;

    @FXML
    private Label holds;

    @FXML
    private RadioButton keep;

    @FXML
    private RadioButton empty;

    @FXML
    private Label perHour;

    @FXML
    private Label minutes;

    @FXML
    private FormField name;

    @FXML
    private TextField typed;

    public QuestionController(DestroyModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        typed.textProperty().subscribe(model::type);
        empty.selectedProperty().subscribe(model::deleteContents);
        typed.setOnAction(e -> model.destroy());
        model.pageProperty().subscribe(page -> {
            if (page instanceof DestroyPage.Question question) {
                show(question);
            }
        });
    }

    private void show(DestroyPage.Question page) {
        if (!going.equals(page.going())) {
            going = page.going();
            goes.getChildren().setAll(going.stream().map(GoingRow::new).toList());
        }
        if (!staying.equals(page.staying())) {
            staying = page.staying();
            stays.getChildren()
                    .setAll(staying.stream()
                            .map(line -> Labels.wrapping(line, "muted"))
                            .toList());
        }
        holds.setText(Objects.requireNonNullElse(page.bucket(), ""));
        bucket.setVisible(page.bucket() != null);
        bucket.setManaged(page.bucket() != null);
        perHour.setText(page.perHour());
        minutes.setText(page.minutes());
        name.show(page.message());
    }

    /** Puts the cursor where the name is typed. */
    void focus() {
        typed.requestFocus();
    }
}
