package studio.titus.ui.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.NoticeView;

/** Shows a page of checks. */
public final class ChecksController {

    private final ChecksModel model;
    private final Texts texts;
    private final TextClipboard clipboard;
    private final Map<String, CheckRow> rows = new HashMap<>();
    private final Map<String, CheckCard> cards = new HashMap<>();
    private @Nullable Problem told;

    @FXML
    private VBox notices;

    @FXML
    private ProblemCard problem;

    @FXML
    private VBox first;

    @FXML
    private CardColumns groups;

    ChecksController(ChecksModel model, Texts texts, TextClipboard clipboard) {
        this.model = model;
        this.texts = texts;
        this.clipboard = clipboard;
    }

    @FXML
    private void initialize() {
        model.pageProperty().subscribe(this::show);
    }

    private void show(ChecksPage page) {
        Parts.fill(notices, page.notices(), NoticeView::new, NoticeView::show);
        Parts.shown(notices, !page.notices().isEmpty());
        showProblem(page);
        fill(first, page.groups().stream().filter(ChecksController::urgent).toList());
        fill(groups, page.groups().stream().filter(group -> !urgent(group)).toList());
        Parts.shown(first, !first.getChildren().isEmpty());
    }

    /** What failed goes over everything, across the whole width. */
    private static boolean urgent(CheckGroup group) {
        return group.status() == Status.LOOK;
    }

    private void showProblem(ChecksPage page) {
        Problem now = page.problem();
        if (now == null) {
            problem.hide();
        } else if (!now.equals(told)) {
            problem.show(now, page.remedies());
            problem.remedy().ifPresent(Node::requestFocus);
        }
        told = now;
    }

    private void fill(Pane pane, List<CheckGroup> shown) {
        List<Node> wanted = new ArrayList<>();
        for (CheckGroup group : shown) {
            CheckCard card = cards.computeIfAbsent(group.id(), _ -> new CheckCard());
            card.show(group, group.lines().stream().map(this::row).toList());
            wanted.add(card);
        }
        if (!pane.getChildren().equals(wanted)) {
            pane.getChildren().setAll(wanted);
        }
    }

    private CheckRow row(CheckLine line) {
        CheckRow row = rows.computeIfAbsent(line.id(), _ -> new CheckRow(texts, clipboard));
        row.show(line);
        return row;
    }

    /** Where the focus goes when something is wrong: the first thing that mends it. */
    Optional<Node> urgent() {
        return problem.remedy().map(Node.class::cast);
    }
}
