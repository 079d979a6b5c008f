package studio.titus.ui.destroy;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
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

    private @Nullable Problem shown;
    private List<String> offered = List.of();

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

    /** Drawn anew only when it says something else, so that its button keeps the focus. */
    private void showProblem(@Nullable Problem now, List<ProblemAction> remedies) {
        List<String> offers = remedies.stream().map(ProblemAction::text).toList();
        if (now == null) {
            problem.hide();
        } else if (!now.equals(shown) || !offers.equals(offered)) {
            problem.show(now, remedies);
        }
        shown = now;
        offered = offers;
    }

    /** What goes at the cause of what is left; empty when nothing stands in the way. */
    Optional<Button> remedy() {
        return problem.remedy();
    }

    private void show(DestroyPage.Proof page) {
        showProblem(page.problem(), page.remedies());
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
