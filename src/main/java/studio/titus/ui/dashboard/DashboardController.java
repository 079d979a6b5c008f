package studio.titus.ui.dashboard;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.CopyValue;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.NoticeView;

/** Shows the page of a {@link DashboardModel}. */
public final class DashboardController {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DashboardModel model;
    private final Texts texts;
    private final TextClipboard clipboard;
    private @Nullable DashboardPage before;

    @FXML
    private ProblemCard problem;

    @FXML
    private NoticeView notice;

    @FXML
    private VBox welcome;

    @FXML
    private CopyValue login;

    @FXML
    private VBox different;

    @FXML
    private Label differentTitle;

    @FXML
    private Button repair;

    @FXML
    private VBox differences;

    @FXML
    private VBox facts;

    @FXML
    private NodeGrid nodes;

    @FXML
    private KeyValueGrid outputs;

    @FXML
    private CopyButton copyAll;

    @FXML
    private VBox cost;

    @FXML
    private Label perHour;

    @FXML
    private Label perHourWords;

    @FXML
    private VBox sinceThen;

    @FXML
    private Label soFar;

    @FXML
    private Label soFarWords;

    public DashboardController(DashboardModel model, Texts texts, TextClipboard clipboard) {
        this.model = model;
        this.texts = texts;
        this.clipboard = clipboard;
    }

    @FXML
    void initialize() {
        copyAll.named(texts.of("dashboard.outputs.copy"))
                .copying(() -> model.page().summary());
        Buttons.small(copyAll);
        model.pageProperty().subscribe(this::show);
    }

    private void show(DashboardPage page) {
        notice.show(page.notice());
        showProblem(page.problem());
        shown(welcome, page.welcome());
        login.setValue(page.login());
        showDifferences(page);
        showFacts(page);
        perHour.setText(page.perHour());
        perHourWords.setText(page.perHourWords());
        soFar.setText(page.soFar());
        soFarWords.setText(page.soFarWords());
        shown(sinceThen, !page.soFar().isEmpty());
        shown(cost, !page.perHour().isEmpty());
        facts.pseudoClassStateChanged(STALE, page.stale());
        before = page;
    }

    private void showProblem(@Nullable Problem now) {
        if (now == null) {
            problem.hide();
        } else if (before == null || !now.equals(before.problem())) {
            problem.show(now, List.of(new ProblemAction(texts.of("dashboard.check"), model::check)));
        }
    }

    private void showDifferences(DashboardPage page) {
        shown(different, !page.different().isEmpty());
        differentTitle.setText(page.differentTitle());
        ProblemAction action = page.repair();
        repair.setVisible(action != null);
        if (action != null) {
            repair.setText(action.text());
            repair.setOnAction(e -> action.run().run());
        }
        if (before == null || !before.different().equals(page.different())) {
            differences
                    .getChildren()
                    .setAll(page.different().stream()
                            .map(line -> {
                                ResourceRow row = new ResourceRow(texts);
                                row.show(line.line());
                                return row;
                            })
                            .toList());
        }
    }

    private void showFacts(DashboardPage page) {
        shown(facts, !page.nodes().isEmpty());
        if (before == null || !before.nodes().equals(page.nodes())) {
            nodes.getChildren()
                    .setAll(page.nodes().stream()
                            .map(node -> new NodeCard(texts, clipboard, node))
                            .toList());
        }
        if (before == null || !Objects.equals(before.outputs(), page.outputs())) {
            outputs.clear();
            page.outputs().forEach(this::addOutput);
        }
    }

    private void addOutput(DashboardPage.Output output) {
        if (output.value().isEmpty()) {
            outputs.add(output.name(), Labels.of(texts.of("dashboard.outputs.none"), "subtle"));
            return;
        }
        CopyValue value = new CopyValue(texts, clipboard);
        value.setValue(output.value());
        outputs.add(output.name(), value);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
