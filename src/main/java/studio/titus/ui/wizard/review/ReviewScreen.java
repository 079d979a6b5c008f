package studio.titus.ui.wizard.review;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.CloudSession;
import studio.titus.engine.StackDesk;
import studio.titus.plan.Plan;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The page on which the person commits: title and main button say what will be done, where, and for how much. */
public final class ReviewScreen implements Screen {

    /** What leaves the page. */
    public interface Exits {

        /** Looks the answers up and has the plan made. */
        void prepare();

        void back();

        void cancel();

        void credentials();

        /** Carries the plan out. */
        void run(StackDesk desk, Plan plan);

        /** Everything stands already. */
        void open(StackDesk desk);
    }

    private final ReviewModel model;
    private final Texts texts;
    private final Exits exits;
    private final SaveTarget target;
    private final Button save;
    private final PageHead head = new PageHead();
    private final Button main;
    private final Button again;
    private final CopyButton command;
    private final Footer footer;
    private final View<ReviewController> view;
    private final Frame frame;

    public ReviewScreen(
            Texts texts,
            TextClipboard clipboard,
            ViewLoader views,
            ReviewModel model,
            SaveTarget target,
            Rail rail,
            Exits exits) {
        this.model = model;
        this.texts = texts;
        this.exits = exits;
        this.target = target;
        view = views.with(ReviewController.class, () -> new ReviewController(model, texts, exits::credentials))
                .load(ReviewController.class);
        main = Buttons.main(texts.of("review.planning"));
        main.setOnAction(e -> commit());
        again = Buttons.with(BootstrapIcons.ARROW_CLOCKWISE, Buttons.secondary(texts.of("review.again")));
        again.setOnAction(e -> model.again());
        save = Buttons.with(BootstrapIcons.DOWNLOAD, Buttons.secondary(texts.of("review.save")));
        save.setOnAction(e -> save());
        command = new CopyButton(texts, clipboard).named(texts.of("review.command"));
        head.setActions(again, save, command);
        footer = footer();
        frame = Frame.page(rail, head, (Region) view.root(), footer);
        model.state().addListener((o, before, now) -> show(now));
        show(model.state().get());
    }

    private Footer footer() {
        Button out = Buttons.quiet(texts.of("wizard.cancel"));
        out.setOnAction(e -> exits.cancel());
        Button back = Buttons.secondary(texts.of("wizard.back"));
        back.setOnAction(e -> exits.back());
        return new Footer(out, back, main);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return texts.of("wizard.review.step");
    }

    @Override
    public void shown() {
        exits.prepare();
        Focus.give(view.root(), view.controller()::first);
    }

    @Override
    public void back() {
        exits.back();
    }

    private void commit() {
        model.ready().ifPresent(planned -> {
            if (planned.plan().isEmpty()) {
                exits.open(planned.desk());
            } else {
                exits.run(planned.desk(), planned.plan());
            }
        });
    }

    /** Writes the plan where the person says; the footer tells that it is there. */
    private void save() {
        if (model.state().get() instanceof Review.Planned planned) {
            target.choose(save, texts.of("review.save.name", planned.desk().stack()))
                    .ifPresent(file -> save(planned, file));
        }
    }

    private void save(Review.Planned planned, Path file) {
        new PlanDocument(texts, head.getTitle(), planned, model.cost(planned.plan()))
                .write(file)
                .ifPresentOrElse(
                        view.controller()::tell,
                        () -> footer.showNote(Status.READY, texts.of("review.saved", file.getFileName())));
    }

    private void show(Review review) {
        main.setDisable(model.ready().isEmpty());
        again.setDisable(review instanceof Review.Planning);
        command.setDisable(!(review instanceof Review.Planned));
        save.setDisable(!(review instanceof Review.Planned));
        switch (review) {
            case Review.Planning(var delay) -> {
                words("review.title.planning", "review.purpose.planning", "review.planning");
                footer.showNote(Status.RUNNING, delay.isEmpty() ? texts.of("review.note.planning") : delay);
            }
            case Review.Failed _ -> {
                words("review.title.failed", "review.purpose.failed", "review.planning");
                footer.showNote(Status.FAILED, texts.of("review.note.failed"));
            }
            case Review.Planned planned -> show(planned);
        }
    }

    private void words(String title, String purpose, String button) {
        head.setTitle(texts.of(title));
        head.setPurpose(texts.of(purpose));
        main.setText(texts.of(button));
    }

    private void show(Review.Planned planned) {
        CloudSession session = planned.desk().session();
        String account = session.identity().accountId();
        int all = planned.plan().changes().size();
        command.copying(() -> CommandLine.of(
                planned.desk().stack(), planned.plan().blueprint().settings()));
        if (planned.plan().isEmpty()) {
            head.setTitle(texts.of("review.title.same", all, account));
            main.setText(texts.of("review.open.stack"));
        } else if (planned.fresh()) {
            head.setTitle(texts.of("review.title.create", all, account));
            main.setText(texts.of("review.create", all));
        } else {
            head.setTitle(texts.of("review.title.change", planned.work(), all, account));
            main.setText(texts.of("review.change", planned.work()));
        }
        head.setPurpose(purpose(planned, session));
        showNote(planned);
    }

    private String purpose(Review.Planned planned, CloudSession session) {
        Duration expected = ReviewModel.expected(planned.desk(), planned.plan());
        String where = session.region().displayName();
        String price = new CostWords(texts).perHour(model.cost(planned.plan()));
        if (planned.plan().isEmpty()) {
            return texts.of("review.purpose.same", where, session.region(), price);
        }
        String key = session.rehearsal() ? "review.purpose.rehearsal" : "review.purpose";
        return texts.of(key, where, session.region(), Math.max(1, Math.ceilDiv(expected.toSeconds(), 60)), price);
    }

    private void showNote(Review.Planned planned) {
        if (planned.blocked()) {
            footer.showNote(Status.FAILED, texts.of("review.note.blocked"));
        } else if (!planned.checked()) {
            footer.showNote(Status.RUNNING, texts.of("review.note.checking"));
        } else if (planned.plan().isEmpty()) {
            footer.clearNote();
        } else {
            footer.showNote(
                    Status.KEPT,
                    texts.of("review.note.safe", planned.plan().changes().size()));
        }
    }
}
