package studio.titus.ui.wizard.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Plan;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.GroupRow;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** Draws the plan, what it costs, and what the checks have found. */
final class ReviewController {

    private final ReviewModel model;
    private final Texts texts;
    private final Runnable otherCredentials;
    private final PlanWords words;
    private final CostWords costWords;

    @FXML
    private ProblemCard problem;

    @FXML
    private Card planCard;

    @FXML
    private ScrollPane planScroll;

    @FXML
    private VBox groups;

    @FXML
    private Card checksCard;

    @FXML
    private VBox checks;

    @FXML
    private Label checksNote;

    @FXML
    private Card costCard;

    @FXML
    private Label costNote;

    @FXML
    private PriceTable cost;

    @FXML
    private Label notIncluded;

    private boolean drawn;

    ReviewController(ReviewModel model, Texts texts, Runnable otherCredentials) {
        this.model = model;
        this.texts = texts;
        this.otherCredentials = otherCredentials;
        words = new PlanWords(texts);
        costWords = new CostWords(texts);
    }

    @FXML
    private void initialize() {
        model.state().addListener((o, before, now) -> show(now));
        show(model.state().get());
    }

    private void show(Review review) {
        switch (review) {
            case Review.Planning _ -> {
                drawn = false;
                problem.hide();
                shown(false, planCard, checksCard, costCard);
            }
            case Review.Failed(var what) -> {
                shown(false, planCard, checksCard, costCard);
                problem.show(
                        what,
                        List.of(
                                new ProblemAction(texts.of("review.again"), model::again),
                                new ProblemAction(texts.of("review.credentials"), otherCredentials)));
            }
            case Review.Planned planned -> show(planned);
        }
    }

    private void show(Review.Planned planned) {
        problem.hide();
        shown(true, planCard, costCard);
        shown(!planned.plan().isEmpty(), checksCard);
        if (!drawn) {
            drawn = true;
            drawPlan(planned.plan());
            drawCost(planned.plan());
        }
        drawChecks(planned);
    }

    private static void shown(boolean visible, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    private void drawPlan(Plan plan) {
        boolean fresh = plan.inventory().isEmpty();
        List<Node> rows = new ArrayList<>();
        for (ReviewGroup group : words.groups(plan)) {
            if (!group.rows().isEmpty()) {
                rows.add(row(group, fresh));
            }
        }
        groups.getChildren().setAll(rows);
        planScroll.setVvalue(0);
    }

    private GroupRow row(ReviewGroup group, boolean fresh) {
        GroupRow row = new GroupRow(group.icon(), group.title());
        row.setCount(Integer.toString(group.rows().size()));
        row.setSummary(group.summary());
        if (group.look()) {
            row.colourIcon(Status.LOOK);
        }
        row.setRows(group.rows().stream().map(line -> row(line, fresh)).toList());
        boolean changes = group.rows().stream()
                .anyMatch(line -> line.status() != Status.READY && line.status() != Status.PLANNED);
        row.expandedProperty().set(fresh ? group.look() || firstOf(group) : changes);
        return row;
    }

    private static boolean firstOf(ReviewGroup group) {
        return group.title().equals(studio.titus.plan.Group.NETWORK.title());
    }

    private ResourceRow row(ReviewRow line, boolean fresh) {
        ResourceRow row = new ResourceRow(texts);
        ResourceLine shown = ResourceLine.of(line.status(), line.sentence(), line.address());
        row.show(fresh || line.status() == Status.READY ? shown : shown.detail(line.detail()));
        row.setTag(line.billed() ? texts.of("review.billed") : "");
        row.setIconVisible(!fresh);
        row.getStyleClass().add("plan-row");
        row.setAccessibleHelp(line.detail());
        row.setOnMouseClicked(e -> row.show(shown.detail(line.detail())));
        return row;
    }

    private void drawCost(Plan plan) {
        CostEstimate estimate = model.cost(plan);
        cost.show(costWords.figures(estimate), costWords.lines(estimate));
        costNote.setText(costWords.note(estimate));
        notIncluded.setText(costWords.notIncluded(estimate));
    }

    private void drawChecks(Review.Planned planned) {
        List<Preflight.Row> rows = planned.checks();
        checksNote.setText(note(planned, rows));
        List<Node> lines = new ArrayList<>();
        planned.plan().inventory().conflicts().forEach(conflict -> lines.add(line(conflict)));
        for (Verdict verdict : List.of(Verdict.STOP, Verdict.WARN, Verdict.CANNOT_TELL)) {
            rows.stream().filter(row -> row.verdict() == verdict).forEach(row -> lines.add(line(row)));
        }
        List<String> good = rows.stream()
                .filter(row -> row.verdict() == Verdict.OK)
                .map(Preflight.Row::title)
                .toList();
        if (!good.isEmpty()) {
            lines.add(line(Status.READY, texts.of("review.checks.good", good.size()), String.join(", ", good), ""));
        }
        checks.getChildren().setAll(lines);
    }

    private String note(Review.Planned planned, List<Preflight.Row> rows) {
        if (!planned.checked()) {
            return texts.of("review.checks.running", rows.size());
        }
        return planned.blocked() ? texts.of("review.checks.blocked") : texts.of("review.checks.done");
    }

    private Node line(Preflight.Row row) {
        Status status = switch (row.verdict()) {
            case OK -> Status.READY;
            case WARN -> Status.LOOK;
            case STOP -> Status.FAILED;
            case CANNOT_TELL -> Status.KEPT;
        };
        return line(status, row.title(), row.reason(), row.fix());
    }

    private Node line(Conflict conflict) {
        return line(
                Status.FAILED,
                texts.of("review.conflict", conflict.id()),
                texts.of("review.conflict.why", conflict.address(), conflict.owner()),
                texts.of("review.conflict.fix"));
    }

    private static Node line(Status status, String title, String reason, String fix) {
        VBox text = new VBox(Labels.wrapping(title, "strong"));
        Stream.of(reason, fix)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> text.getChildren().add(Labels.wrapping(sentence, "small", "muted")));
        return new CheckLine(status, text);
    }

    /** Where the focus goes when something stands in the way. */
    Node first() {
        return groups.getChildren().isEmpty()
                ? problem
                : ((VBox) groups.getChildren().getFirst()).getChildren().getFirst();
    }
}
