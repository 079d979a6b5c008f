package studio.titus.ui.dashboard;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.model.NodeRole;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.CopyValue;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemCard;
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
    private VBox notices;

    @FXML
    private VBox welcome;

    @FXML
    private CopyButton copyValues;

    @FXML
    private DriftCard drift;

    @FXML
    private VBox facts;

    @FXML
    private NodeGrid nodes;

    @FXML
    private Label running;

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
        copyValues
                .named(texts.of("dashboard.welcome.values"))
                .copying(() -> model.page().summary());
        copyValues.getStyleClass().addAll("bare", "welcome-step");
        model.pageProperty().subscribe(this::show);
    }

    @FXML
    void console() {
        model.console(NodeRole.BASTION.id());
    }

    @FXML
    void isolation() {
        model.isolation();
    }

    private void show(DashboardPage page) {
        Parts.fill(notices, page.notices(), NoticeView::new, NoticeView::show);
        Parts.shown(notices, !page.notices().isEmpty());
        showProblem(page);
        Parts.shown(welcome, page.welcome());
        drift.show(page);
        showFacts(page);
        perHour.setText(page.perHour());
        perHourWords.setText(page.perHourWords());
        soFar.setText(page.soFar());
        soFarWords.setText(page.soFarWords());
        Parts.shown(sinceThen, !page.soFar().isEmpty());
        Parts.shown(cost, !page.perHour().isEmpty());
        facts.pseudoClassStateChanged(STALE, page.stale());
        before = page;
    }

    private void showProblem(DashboardPage page) {
        Problem now = page.problem();
        if (now == null) {
            problem.hide();
        } else if (before == null || !now.equals(before.problem())) {
            problem.show(now, page.remedies());
        }
    }

    private void showFacts(DashboardPage page) {
        Parts.shown(facts, !page.nodes().isEmpty());
        running.setText(page.running());
        Parts.fill(nodes, page.nodes(), () -> new NodeCard(texts, clipboard, model::console), NodeCard::show);
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
}
