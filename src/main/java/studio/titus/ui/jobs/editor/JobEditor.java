package studio.titus.ui.jobs.editor;

import java.util.function.Consumer;
import javafx.util.Duration;
import studio.titus.ui.fx.Debounce;
import studio.titus.ui.fx.View;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.wizard.FileChoice;
import studio.titus.ui.wizard.draft.DraftKeeper;

/** Puts the page of a new job together. */
public final class JobEditor {

    private static final int QUIET_MILLIS = 800;

    private JobEditor() {}

    /**
     * The page over a stack's gateway; goes on with what was left there.
     *
     * @param kept what is kept of jobs that were not sent
     * @param files lets the person point at a file
     * @param rail the stack's places
     * @param like the JSON of a job to begin with instead of what was left here; "" for none
     */
    public static Screen screen(
            Shell shell, JobDesk desk, JobKept kept, FileChoice files, Rail rail, JobExits exits, String like) {
        Debounce pause = new Debounce(Duration.millis(QUIET_MILLIS));
        return screen(
                shell,
                new EditorModel(desk, shell.background(), like),
                kept,
                JobSources.system(shell.texts(), files),
                rail,
                exits,
                pause::later);
    }

    static Screen screen(
            Shell shell,
            JobDesk desk,
            JobKept kept,
            JobSources sources,
            Rail rail,
            JobExits exits,
            Consumer<Runnable> later) {
        return screen(shell, new EditorModel(desk, shell.background()), kept, sources, rail, exits, later);
    }

    private static Screen screen(
            Shell shell,
            EditorModel model,
            JobKept kept,
            JobSources sources,
            Rail rail,
            JobExits exits,
            Consumer<Runnable> later) {
        var means = new JobMeans(sources, kept.templates(), shell.background(), exits);
        View<JobEditorController> content = shell.views()
                .with(JobEditorController.class, () -> new JobEditorController(model, shell.texts(), means))
                .load(JobEditorController.class);
        DraftKeeper keeper = new DraftKeeper(
                kept.draft(),
                () -> JobDraft.texts(model.state().form(), model.state().secrets()),
                shell.background(),
                later);
        shell.background()
                .submit(
                        kept.draft()::load,
                        texts -> texts.ifPresent(left ->
                                JobDraft.form(left).ifPresent(form -> model.restore(form, JobDraft.secrets(left)))),
                        failure -> {}); // what can't be read is not restored; saving tells
        return new JobEditorScreen(shell.texts(), shell.clipboard(), model, content, rail, exits, keeper);
    }
}
