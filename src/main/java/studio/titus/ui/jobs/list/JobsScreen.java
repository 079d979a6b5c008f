package studio.titus.ui.jobs.list;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.provision.Ticker;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** The screen of a stack's jobs. */
public final class JobsScreen implements Screen {

    private final JobsModel model;
    private final JobsController controller;
    private final JobsExits exits;
    private final PageHead head;
    private final Ticker ticker;
    private final Frame frame;

    private JobsScreen(Shell shell, JobsModel model, JobsMeans means, View<JobsController> view, Rail rail) {
        this.model = model;
        this.controller = view.controller();
        this.exits = means.exits();
        this.head = new PageHead(shell.texts().of("jobs.title"), "");
        means.exits().editor().ifPresent(editor -> head.setActions(create(shell.texts(), editor)));
        this.frame = Frame.page(rail, head, (Region) view.root(), null);
        this.ticker = new Ticker(view.root(), model::tick);
        model.pageProperty().subscribe(page -> head.setPurpose(page.purpose()));
    }

    private static Button create(Texts texts, Consumer<String> editor) {
        Button create = Buttons.with(BootstrapIcons.PLUS, Buttons.main(texts.of("jobs.new")));
        create.setOnAction(_ -> editor.accept(""));
        return create;
    }

    /** The page over what it works with. */
    public static JobsScreen of(Shell shell, JobsMeans means, Rail rail) {
        JobsModel model = new JobsModel(means, shell.texts());
        var view = shell.views()
                .with(JobsController.class, () -> new JobsController(model, means, shell.texts(), shell.clipboard()))
                .load(JobsController.class);
        return new JobsScreen(shell, model, means, view, rail);
    }

    JobsModel model() {
        return model;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return head.getTitle();
    }

    @Override
    public void shown() {
        model.begin();
        ticker.start();
        controller.focus();
    }

    @Override
    public void left() {
        ticker.stop();
        model.rest();
    }

    @Override
    public void back() {
        exits.dashboard();
    }

    @Override
    public void abandon() {
        left();
        exits.leave();
    }
}
