package studio.titus.ui.start;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.model.Region;
import studio.titus.plan.Inventory;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.EmptyState;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.signin.SignInFormController;

/** Binds the page that looks for stacks: signing in at the left, what was found at the right. */
final class FindController {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final FindModel model;
    private final StackWords words;
    private final Texts texts;
    private final View<SignInFormController> signIn;
    private final ZoneId zone;

    @FXML
    private StackPane form;

    @FXML
    private ProblemCard problem;

    @FXML
    private VBox stacks;

    FindController(FindModel model, StackWords words, Texts texts, View<SignInFormController> signIn, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.signIn = signIn;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        signIn.controller().regionField().setHint(texts.of("start.find.region"));
        form.getChildren().setAll(signIn.root());
        model.search().addListener((o, before, now) -> show(now));
        show(model.search().get());
    }

    private void show(FindModel.Search search) {
        problem.hide();
        switch (search) {
            case FindModel.Search.Waiting _ -> only(waiting());
            case FindModel.Search.Looking _ -> only(new StatusPill(Status.RUNNING, texts.of("start.found.looking")));
            case FindModel.Search.Failed(var what) -> {
                problem.show(what, List.of());
                only(waiting());
            }
            case FindModel.Search.Found found -> show(found);
        }
    }

    private void show(FindModel.Search.Found found) {
        if (found.stacks().isEmpty()) {
            only(new EmptyState(BootstrapIcons.SEARCH, texts.of("start.found.none"), texts.of("start.found.none.why")));
        } else {
            stacks.getChildren()
                    .setAll(found.stacks().stream()
                            .map(stack -> row(
                                    stack, Optional.ofNullable(found.looked().get(stack.name()))))
                            .toList());
        }
    }

    private void only(Node node) {
        stacks.getChildren().setAll(node);
    }

    private EmptyState waiting() {
        return new EmptyState(
                BootstrapIcons.SEARCH, texts.of("start.found.waiting"), texts.of("start.found.waiting.why"));
    }

    private Node row(FoundStack stack, Optional<Inventory> standing) {
        HBox title = new HBox(
                Labels.of(stack.name().value(), "strong"),
                standing.map(words::standing)
                        .orElseGet(() -> new StatusPill(Status.RUNNING, texts.of("start.found.counting"))));
        title.getStyleClass().add("found-title");
        String cost = standing.flatMap(found -> model.region().map(region -> words.perHour(found, region)))
                .orElse("");
        VBox lines = new VBox(
                title,
                Labels.wrapping(about(stack), "small", "muted"),
                Labels.of(cost, "small", "muted"),
                Labels.of(stack.vpcId(), "mono", "subtle"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button open = Buttons.small(Buttons.secondary(texts.of("start.open.link")));
        open.setAccessibleText(texts.of("start.open.named", stack.name()));
        open.setOnAction(e -> model.open(stack));
        HBox row = new HBox(lines, open);
        row.getStyleClass().add("found-stack");
        return row;
    }

    private String about(FoundStack stack) {
        String where = model.region().map(Region::displayName).orElse("");
        return stack.created() == null
                ? texts.of("start.found.undated", where)
                : texts.of(
                        "start.found.created",
                        where,
                        WHEN.format(stack.created().atZone(zone)),
                        words.age(stack.created()));
    }

    Node first() {
        return signIn.controller().first();
    }
}
