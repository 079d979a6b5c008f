package studio.titus.ui.wizard.review;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.topology.TopologyView;

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
    private VBox cards;

    @FXML
    private TopologyView picture;

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
        picture.setOnSelect(address -> groups.select(address, planScroll));
        model.state().addListener((o, before, now) -> show(now));
        show(model.state().get());
    }

    private void show(Review review) {
        problem.hide();
        switch (review) {
            case Review.Planning _ -> {
                drawn = false;
                shown(false, planCard, picture, checks, cost);
            }
            case Review.Failed(var what) -> show(what);
            case Review.Planned planned -> show(planned);
        }
    }

    private void show(Problem what) {
        shown(false, planCard, picture, checks, cost);
        problem.show(
                what,
                List.of(
                        new ProblemAction(texts.of("review.retry"), model::again),
                        new ProblemAction(texts.of("review.credentials"), otherCredentials)));
    }

    private void show(Review.Planned planned) {
        shown(true, planCard, picture, cost);
        shown(!planned.plan().isEmpty() || planned.blocked(), checks);
        if (!drawn) {
            drawn = true;
            groups.show(planned.plan());
            picture.draw(planned.plan().blueprint());
            picture.show(PlanStates.of(planned.plan()));
            planScroll.setVvalue(0);
            cost.show(model.cost(planned.plan()), model.elsewhere(planned.plan()));
        }
        checks.show(planned);
        List<Node> order = planned.blocked() ? List.of(checks, picture, cost) : List.of(picture, cost, checks);
        if (!cards.getChildren().equals(order)) {
            cards.getChildren().setAll(order);
        }
    }

    /** Tells what went wrong beside the plan, which stays. */
    void tell(Problem what) {
        problem.show(what, List.of());
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
