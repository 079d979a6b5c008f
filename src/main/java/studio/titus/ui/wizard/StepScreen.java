package studio.titus.ui.wizard;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.wizard.draft.DraftKeeper;
import studio.titus.ui.wizard.draft.Field;

/** A page of the wizard with questions: the form, what it affects beside it, and the foot with the way on. */
final class StepScreen implements Screen {

    private final WizardStep step;
    private final WizardFlow flow;
    private final StepModel model;
    private final StepView view;
    private final DraftKeeper keeper;
    private final Runnable cancel;
    private final Footer footer;
    private final Frame frame;
    private final String windowTitle;

    /**
     * @param cancel leaves the wizard; the answers are kept
     * @param keeper writes what is not written yet before the window closes
     */
    StepScreen(
            Texts texts,
            WizardStep step,
            WizardFlow flow,
            StepModel model,
            Parent form,
            StepView view,
            Rail rail,
            Runnable cancel,
            DraftKeeper keeper) {
        this.cancel = cancel;
        this.keeper = keeper;
        this.step = step;
        this.flow = flow;
        this.model = model;
        this.view = view;
        footer = footer(texts, cancel);
        windowTitle = texts.of(step.titleKey());
        PageHead head = new PageHead(windowTitle, texts.of(step.purposeKey()));
        frame = Frame.page(rail, head, content(texts, form), footer);
        flow.note().addListener((o, before, now) -> showNote());
    }

    private Footer footer(Texts texts, Runnable cancel) {
        Button out = Buttons.quiet(texts.of("wizard.cancel"));
        out.setOnAction(e -> cancel.run());
        Button back = Buttons.secondary(texts.of("wizard.back"));
        back.setOnAction(e -> flow.back());
        back.setVisible(step.ordinal() > 0);
        back.setManaged(step.ordinal() > 0);
        Button main = Buttons.main(texts.of(step.continueKey()));
        main.setOnAction(e -> advance());
        Button review = Buttons.secondary(texts.of("wizard.straight"));
        review.setOnAction(e -> flow.goTo(WizardStep.REVIEW));
        boolean isNext = step == WizardStep.SIZE;
        review.visibleProperty().bind(flow.reviewable().and(new SimpleBooleanProperty(!isNext)));
        review.managedProperty().bind(review.visibleProperty());
        return new Footer(out, back, review, main);
    }

    private HBox content(Texts texts, Parent form) {
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox content = new HBox(scroll, new AffectsPanel(texts, model.effects(), view.beside()));
        content.getStyleClass().add("step-content");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        content.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        return content;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return windowTitle;
    }

    @Override
    public void shown() {
        model.shown();
        showNote();
        Focus.give(frame.content(), () -> firstGap().orElseGet(view::first));
    }

    /** A gap gets the focus only when it is said, so that nobody is led away from the first question of a new page. */
    private Optional<Node> firstGap() {
        return model.fields().firstGap().filter(Field::speaks).map(field -> view.control(field.id()));
    }

    @Override
    public boolean mayClose(Runnable close) {
        boolean settled = keeper.settled();
        if (!settled) {
            keeper.flush(close);
        }
        return settled;
    }

    @Override
    public void back() {
        flow.back();
    }

    @Override
    public void forward() {
        advance();
    }

    private void advance() {
        view.commit();
        flow.advance();
        if (flow.current().get() == step) {
            firstGap().ifPresent(Node::requestFocus);
        }
    }

    private void enter(KeyEvent event) {
        boolean ours = event.getCode() == KeyCode.ENTER
                && event.getTarget() instanceof Node control
                && !view.usesEnter(control);
        if (ours) {
            event.consume();
            advance();
        }
    }

    /** One page back, or out of the wizard on the first; the answers are kept either way. */
    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        event.consume();
        if (step.ordinal() > 0) {
            flow.back();
        } else {
            cancel.run();
        }
    }

    private void showNote() {
        if (flow.current().get() == step) {
            flow.note().get().ifPresentOrElse(note -> footer.showNote(note.status(), note.text()), footer::clearNote);
        }
    }
}
