package studio.titus.ui.destroy;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.provision.RunList;

/** Shows what a fresh look at AWS found. */
public final class ProofController {

    private final DestroyModel model;

    @FXML
    private ProblemCard problem;

    @FXML
    private RunList left;

    @FXML
    private VBox asked;

    @FXML
    private Label note;

    @FXML
    private VBox cost;

    @FXML
    private Label amount;

    @FXML
    private Label costFor;

    public ProofController(DestroyModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.pageProperty().subscribe(page -> {
            if (page instanceof DestroyPage.Proof proof) {
                show(proof);
            }
        });
    }

    private void show(DestroyPage.Proof page) {
        if (page.problem() == null) {
            problem.hide();
        } else {
            problem.show(page.problem(), page.remedies());
        }
        left.show(page.left());
        left.setVisible(!page.left().isEmpty());
        left.setManaged(!page.left().isEmpty());
        asked.getChildren().setAll(page.rows().stream().map(AskedRow::new).toList());
        note.setText(page.note());
        cost.setVisible(!page.cost().isEmpty());
        amount.setText(page.cost());
        costFor.setText(page.costFor());
    }
}
