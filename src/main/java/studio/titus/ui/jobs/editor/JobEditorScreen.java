package studio.titus.ui.jobs.editor;

import java.net.URI;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.titus.job.text.CurlText;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.Segments;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.provision.Ticker;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.wizard.draft.DraftKeeper;

/** The screen on which a job is made and sent. */
final class JobEditorScreen implements Screen {

    /** Where people reach a gateway after they have opened the way to it. */
    private static final URI GATEWAY = URI.create("http://127.0.0.1:7001");

    /** Five seconds. */
    private static final int TICKS_BETWEEN_LOOKS = 20;

    private final Texts texts;
    private final EditorModel model;
    private final View<JobEditorController> content;
    private final JobExits exits;
    private final DraftKeeper keeper;
    private final PageHead head;
    private final Segments<Boolean> kind;
    private final Button undo;
    private final Button redo;
    private final Button submit;
    private final Footer footer;
    private final Frame frame;
    private final Ticker ticker;
    private int ticks;
    private boolean begun;

    JobEditorScreen(
            Texts texts,
            TextClipboard clipboard,
            EditorModel model,
            View<JobEditorController> content,
            Rail rail,
            JobExits exits,
            DraftKeeper keeper) {
        this.texts = texts;
        this.model = model;
        this.content = content;
        this.exits = exits;
        this.keeper = keeper;
        this.kind = new Segments<>(List.of(true, false), batch -> texts.of(batch ? "job.batch" : "job.service"));
        this.undo = Buttons.icon(BootstrapIcons.ARROW_COUNTERCLOCKWISE, texts.of("job.undo"));
        this.redo = Buttons.icon(BootstrapIcons.ARROW_CLOCKWISE, texts.of("job.redo"));
        this.submit = Buttons.main(texts.of("job.submit"));
        this.head = new PageHead(texts.of("job.title"), texts.of("job.purpose"));
        Button out = Buttons.quiet(texts.of("job.back"));
        CopyButton curl = new CopyButton(texts, clipboard)
                .named(texts.of("job.curl"))
                .copying(() -> CurlText.of(
                        model.state().secrets().masked(model.state().form().job()), GATEWAY));
        this.footer = new Footer(out, curl, submit);
        this.frame = Frame.page(rail, head, (Region) content.root(), footer);
        this.ticker = new Ticker(content.root(), this::tick);
        head.setActions(undo, redo, kind);
        submit.setDefaultButton(false); // Enter in a field must not send a job
        out.setOnAction(e -> exits.dashboard());
        wire();
    }

    private void wire() {
        undo.setOnAction(e -> model.undo());
        redo.setOnAction(e -> model.redo());
        submit.setOnAction(e -> submit());
        kind.valueProperty().subscribe((before, now) -> {
            if (now != model.state().form().isBatch()) {
                model.switchKind();
            }
        });
        EditorKeys keys = new EditorKeys(model, content.controller(), this::submit);
        for (Node part : List.of(head, content.root(), footer)) {
            part.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        }
        model.stateProperty().subscribe(this::show);
    }

    /** Sends, or leads to the first field that is to be corrected. */
    private void submit() {
        model.submit();
        model.state().wrong().stream().findFirst().ifPresent(content.controller()::focus);
    }

    private void show(EditorState state) {
        kind.valueProperty().set(state.form().isBatch());
        head.setPurpose(texts.of(state.restored() ? "job.restored" : "job.purpose"));
        undo.setDisable(!state.edits().canUndo());
        redo.setDisable(!state.edits().canRedo());
        submit.setDisable(state.sending() || state.sent().isPresent());
        List<JobField> wrong = state.wrongAndJudged();
        if (state.sending()) {
            footer.showNote(Status.RUNNING, texts.of("job.sending"));
        } else if (state.form().bad().isPresent()) {
            footer.showNote(Status.FAILED, texts.of("job.json.bad"));
        } else if (wrong.isEmpty()) {
            footer.clearNote();
        } else {
            footer.showNote(
                    Status.FAILED,
                    texts.of("job.correct", wrong.size(), content.controller().label(wrong.getFirst())));
        }
        keep(state);
    }

    private void keep(EditorState state) {
        if (state.sent().isPresent()) {
            keeper.discard();
        } else if (state.edits().canUndo()) {
            keeper.wake();
        }
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return texts.of("job.title");
    }

    @Override
    public void shown() {
        if (!begun) {
            begun = true;
            model.begin();
        } else {
            model.look();
        }
        ticker.start();
        Focus.give(content.root(), () -> content.root());
        content.controller().focus(JobField.APPLICATION);
    }

    /** How the gateway stands changes by others, too. */
    private void tick() {
        ticks++;
        if (ticks % TICKS_BETWEEN_LOOKS == 0) {
            model.tick();
        }
    }

    @Override
    public void left() {
        ticker.stop();
        keeper.flush(() -> {});
    }

    @Override
    public void back() {
        exits.dashboard();
    }

    @Override
    public void abandon() {
        exits.leave();
    }
}
