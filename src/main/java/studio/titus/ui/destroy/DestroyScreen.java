package studio.titus.ui.destroy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.Windows;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.provision.Ticker;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The screen that destroys: question, run and proof one after the other in the same frame. */
public final class DestroyScreen implements Screen {

    private static final Set<StackPlace> NODES =
            EnumSet.of(StackPlace.CONSOLES, StackPlace.LOGS, StackPlace.READINESS, StackPlace.ISOLATION);

    private final Texts texts;
    private final DestroyModel model;
    private final View<QuestionController> question;
    private final View<RemovalController> removal;
    private final View<ProofController> proof;
    private final PageHead head = new PageHead();
    private final StatusPill pill = new StatusPill();
    private final StackPane content = new StackPane();
    private final Button cancel;
    private final Button stop = Buttons.secondary("");
    private final Button lookBack;
    private final Button rest = Buttons.secondary("");
    private final Button again;
    private final Button destroy = Buttons.danger("");
    private final Button done;
    private final Footer footer;
    private final StackPlaces places;
    private final Frame frame;
    private final Ticker ticker;

    /**
     * @param views makes the controllers of this room
     * @param doors the ways to the stack's other places
     */
    public DestroyScreen(
            Texts texts,
            DestroyModel model,
            StackWork stack,
            ViewLoader views,
            Map<StackPlace, Runnable> doors,
            Runnable openSettings) {
        this.texts = texts;
        this.model = model;
        this.question = views.load(QuestionController.class);
        this.removal = views.load(RemovalController.class);
        this.proof = views.load(ProofController.class);
        this.cancel = button(Buttons.secondary(texts.of("destroy.cancel")), model::cancel);
        this.lookBack = button(Buttons.secondary(texts.of("destroy.look-back")), model::lookBack);
        this.again = button(Buttons.secondary(texts.of("destroy.look")), model::look);
        this.done = button(Buttons.main(texts.of("destroy.done")), model::done);
        this.footer = new Footer(null, cancel, stop, destroy, lookBack, rest, again, done);
        var ways = new EnumMap<>(doors);
        ways.put(StackPlace.START, model::done);
        ways.put(StackPlace.DASHBOARD, model::cancel);
        this.places = new StackPlaces(texts, StackPlace.DESTROY, ways);
        cancel.setCancelButton(true);
        destroy.setOnAction(e -> model.destroy());
        Rail rail = StackRail.over(texts, places, stack, openSettings);
        places.narrowProperty().bind(rail.narrowProperty());
        this.frame = Frame.page(rail, head, content, footer);
        this.ticker = new Ticker(content, model::tick);
        model.setWatched(() -> Windows.watched(content));
        model.pageProperty().subscribe(this::show);
    }

    private static Button button(Button button, Runnable action) {
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(DestroyPage page) {
        head.setTitle(page.title());
        head.announce(page.announcement());
        boolean runs = page instanceof DestroyPage.Removal;
        head.setNote(runs ? page.purpose() : "");
        head.setPurpose(runs ? "" : page.purpose());
        places.close(closed(page));
        switch (page) {
            case DestroyPage.Question now -> showQuestion(now);
            case DestroyPage.Removal now -> showRemoval(now);
            case DestroyPage.Proof now -> showProof(now);
        }
    }

    /** A run's own buttons say how to stop it; after it there may be no node to go to. */
    private Set<StackPlace> closed(DestroyPage page) {
        if (model.busy()) {
            return EnumSet.complementOf(EnumSet.of(StackPlace.DESTROY));
        }
        return page instanceof DestroyPage.Question ? Set.of() : NODES;
    }

    private void showQuestion(DestroyPage.Question now) {
        destroy.setText(now.button());
        destroy.setDisable(!now.armed());
        footer.setSentence(texts.of("destroy.sentence.question"));
        put(question.root(), cancel, destroy);
    }

    private void showRemoval(DestroyPage.Removal now) {
        ProblemAction action = now.button();
        if (action != null) {
            stop.setText(action.text());
            stop.setOnAction(e -> action.run().run());
        }
        footer.setSentence(now.sentence());
        boolean arrives = put(removal.root(), action == null ? null : stop);
        head.setActions(removal.controller().logToggle());
        if (arrives) {
            stop.requestFocus();
        }
    }

    private void showProof(DestroyPage.Proof now) {
        pill.show(now.status(), now.remain());
        footer.setSentence("");
        ProblemAction more = now.problem() == null && !now.remedies().isEmpty()
                ? now.remedies().getFirst()
                : null;
        if (more != null) {
            rest.setText(more.text());
            rest.setOnAction(e -> more.run().run());
        }
        boolean arrives = put(proof.root(), now.ran() ? lookBack : null, more == null ? null : rest, again, done);
        head.setActions(pill);
        if (arrives) {
            Focus.give(proof.root(), () -> proof.controller().remedy().orElse(more == null ? done : rest));
        }
    }

    /** Shows a part of the way and its buttons; answers whether it was not there before. */
    private boolean put(Node part, @Nullable Button... shown) {
        for (Button button : new Button[] {cancel, stop, destroy, lookBack, rest, again, done}) {
            boolean visible = Arrays.asList(shown).contains(button);
            button.setVisible(visible);
            button.setManaged(visible);
        }
        head.setActions();
        boolean arrives = !content.getChildren().contains(part);
        if (arrives) {
            content.getChildren().setAll(part);
        }
        return arrives;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return model.page().title();
    }

    @Override
    public void shown() {
        model.setShown(true);
        model.begin();
        ticker.start();
        question.controller().focus();
    }

    @Override
    public void left() {
        model.setShown(false);
        ticker.stop();
    }

    @Override
    public void abandon() {
        model.done();
    }

    @Override
    public boolean busy() {
        return model.busy();
    }

    @Override
    public boolean mayClose(Runnable close) {
        return model.mayClose(close, () -> Windows.minimise(frame().content()));
    }

    @Override
    public boolean mayLeave(Runnable leave) {
        return model.mayLeave(leave);
    }
}
