package studio.titus.ui.wizard.review;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.Texts;

/** Shows the plan, what it costs, and what the checks have found; or why there is no plan. */
final class ReviewController {

    private final ReviewModel model;
    private final Texts texts;
    private final Runnable otherCredentials;

    @FXML
    private ProblemCard problem;

    @FXML
    private Card planCard;

    @FXML
    private ScrollPane planScroll;

    @FXML
    private PlanList groups;

    @FXML
    private ChecksCard checks;

    @FXML
    private CostCard cost;

    private boolean drawn;

    ReviewController(ReviewModel model, Texts texts, Runnable otherCredentials) {
        this.model = model;
        this.texts = texts;
        this.otherCredentials = otherCredentials;
    }

    @FXML
    private void initialize() {
        model.state().addListener((o, before, now) -> show(now));
        show(model.state().get());
    }

    private void show(Review review) {
        problem.hide();
        switch (review) {
            case Review.Planning _ -> {
                drawn = false;
                shown(false, planCard, checks, cost);
            }
            case Review.Failed(var what) -> show(what);
            case Review.Planned planned -> show(planned);
        }
    }

    private void show(Problem what) {
        shown(false, planCard, checks, cost);
        problem.show(
                what,
                List.of(
                        new ProblemAction(texts.of("review.again"), model::again),
                        new ProblemAction(texts.of("review.credentials"), otherCredentials)));
    }

    private void show(Review.Planned planned) {
        shown(true, planCard, cost);
        shown(!planned.plan().isEmpty() || planned.blocked(), checks);
        if (!drawn) {
            drawn = true;
            groups.show(planned.plan());
            planScroll.setVvalue(0);
            cost.show(model.cost(planned.plan()));
        }
        checks.show(planned);
    }

    private static void shown(boolean visible, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    /** Where the focus is when the page comes on. */
    Node first() {
        return groups.first().stream().findFirst().orElse(problem);
    }
}
