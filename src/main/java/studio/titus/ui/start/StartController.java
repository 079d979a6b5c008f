package studio.titus.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.NetworkAnswers;

/** Binds the start page: three cards, a banner for each set-up that stopped, and the stacks this computer remembers. */
final class StartController {

    private final StartModel model;
    private final StackWords words;
    private final Texts texts;
    private final List<StartCard> ways = new ArrayList<>();
    private final List<Button> continuing = new ArrayList<>();

    @FXML
    private VBox column;

    @FXML
    private ProblemCard problem;

    @FXML
    private VBox banners;

    @FXML
    private HBox cards;

    @FXML
    private VBox recent;

    @FXML
    private VBox table;

    StartController(StartModel model, StackWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        ways.add(rehearse());
        ways.add(setUp());
        ways.add(open());
        cards.getChildren().setAll(ways);
        column.addEventHandler(KeyEvent.KEY_PRESSED, this::pick);
        column.disableProperty().bind(model.busy());
        model.looking().addListener((o, before, now) -> draw());
        model.stacks().addListener((ListChangeListener<KnownStack>) change -> draw());
        model.draft().addListener((o, before, now) -> draw());
        model.problem().addListener((o, before, now) -> show(now));
        draw();
    }

    private StartCard rehearse() {
        Button button = Buttons.secondary(texts.of("start.rehearse.button"));
        button.setOnAction(e -> model.rehearse());
        button.textProperty()
                .bind(model.preparing()
                        .map(now -> texts.of(now ? "start.rehearse.preparing" : "start.rehearse.button")));
        StartCard card = new StartCard(
                BootstrapIcons.PLAY_CIRCLE, 1, texts.of("start.rehearse"), texts.of("start.rehearse.text"), button);
        card.getStyleClass().add("rehearsal");
        return card.fact(texts.of("start.needs"), texts.of("start.nothing"))
                .fact(texts.of("start.takes"), texts.of("start.rehearse.takes"))
                .fact(texts.of("start.costs"), texts.of("start.nothing"));
    }

    private StartCard setUp() {
        Button button = Buttons.main(texts.of("start.setup.button"));
        button.setOnAction(e -> model.setUp());
        return new StartCard(
                        BootstrapIcons.PLUS_CIRCLE, 2, texts.of("start.setup"), texts.of("start.setup.text"), button)
                .fact(texts.of("start.needs"), texts.of("start.setup.needs"))
                .fact(texts.of("start.takes"), texts.of("start.setup.takes"))
                .fact(texts.of("start.costs"), words.usualCost());
    }

    private StartCard open() {
        Button button = Buttons.secondary(texts.of("start.open.button"));
        button.setOnAction(e -> model.find());
        return new StartCard(
                        BootstrapIcons.FOLDER2_OPEN, 3, texts.of("start.open"), texts.of("start.open.text"), button)
                .fact(texts.of("start.needs"), texts.of("start.open.needs"))
                .fact(texts.of("start.takes"), texts.of("start.open.takes"))
                .fact(texts.of("start.costs"), texts.of("start.open.costs"));
    }

    private void pick(KeyEvent event) {
        int number = "1234".indexOf(event.getText().isEmpty() ? "-" : event.getText());
        if (number == ways.size() && !continuing.isEmpty()) {
            continuing.getFirst().fire();
            event.consume();
        } else if (number >= 0 && number < ways.size()) {
            ways.get(number).button().fire();
            event.consume();
        }
    }

    private void draw() {
        continuing.clear();
        List<Node> lines = new ArrayList<>();
        model.looking().get().map(this::looking).ifPresent(lines::add);
        model.unfinished().stream().map(this::banner).forEach(lines::add);
        model.draft().get().map(this::draft).ifPresent(lines::add);
        continuing.stream().limit(1).forEach(this::hint);
        banners.getChildren().setAll(lines);
        shown(banners, !banners.getChildren().isEmpty());
        List<Node> rows = new ArrayList<>();
        if (!model.stacks().isEmpty()) {
            rows.add(StackTable.head(texts));
        }
        model.stacks().forEach(stack -> rows.add(StackTable.row(texts, words, stack, () -> model.open(stack))));
        table.getChildren().setAll(rows);
        shown(recent, !model.stacks().isEmpty());
    }

    /** The number behind the cards' goes on with the first. */
    private void hint(Button goOn) {
        goOn.setGraphic(Labels.of(Integer.toString(ways.size() + 1), "small", "key-hint"));
        goOn.setContentDisplay(ContentDisplay.RIGHT);
    }

    private Banner looking(Looking now) {
        String rest = now.cutOff() ? texts.of("start.looking.rest") : "";
        return new Banner(
                Status.RUNNING,
                texts.of("start.looking", now.stack()),
                now.delay().isEmpty() ? rest : texts.of("run.looking.waits", now.delay()));
    }

    private Banner draft(Map<String, String> kept) {
        String stack = kept.getOrDefault(NetworkAnswers.STACK, "");
        String page = texts.of(StartDefaults.page(kept).nameKey());
        Banner banner = new Banner(Status.KEPT, texts.of("start.draft", stack), texts.of("start.draft.rest", page));
        Button discard = Buttons.secondary(texts.of("start.draft.discard"));
        discard.setOnAction(e -> model.discardDraft());
        Button goOn = Buttons.secondary(texts.of("start.draft.continue"));
        goOn.setOnAction(e -> model.goOnWithDraft());
        continuing.add(goOn);
        banner.setActions(discard, goOn);
        return banner;
    }

    private Banner banner(KnownStack stack) {
        Banner banner = new Banner(Status.LOOK, words.unfinished(stack), texts.of("start.unfinished.rest"));
        Button remove = Buttons.secondary(texts.of("start.remove"));
        remove.setOnAction(e -> model.remove(stack));
        Button goOn = Buttons.secondary(texts.of("start.continue"));
        goOn.setOnAction(e -> model.goOn(stack));
        continuing.add(goOn);
        banner.setActions(remove, goOn);
        return banner;
    }

    private void show(@Nullable Problem now) {
        if (now == null) {
            problem.hide();
        } else {
            problem.show(now, List.of(new ProblemAction(texts.of("start.credentials"), model::find)));
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Where the focus is when the page comes on: the main way in, or what waits to be finished. */
    Node first() {
        return ways.get(1).button();
    }
}
