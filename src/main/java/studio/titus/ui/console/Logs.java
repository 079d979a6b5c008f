package studio.titus.ui.console;

import javafx.scene.layout.Region;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.View;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Makes the page with the logs of a stack's nodes. */
public final class Logs {

    private Logs() {}

    /**
     * A page that follows nothing yet.
     *
     * @param remedies what is offered when the nodes can't be logged in to
     * @param rail the column at the left
     * @param back where Alt+Left leads
     * @param leave ends what the stack holds open, when the person is led away from it
     */
    public static Screen screen(
            Shell shell, NodeRoom nodes, NodeRemedies remedies, Rail rail, Runnable back, Runnable leave) {
        return screen(
                shell,
                NodeDoor.of(nodes),
                remedies::of,
                TextTarget.system(shell.texts().of("logs.save.title")),
                rail,
                back,
                leave);
    }

    static Screen screen(
            Shell shell, NodeDoor door, Mending mending, TextTarget target, Rail rail, Runnable back, Runnable leave) {
        var news = new News();
        var model = new LogsModel(door, shell.ui(), shell.background(), shell.texts(), news);
        View<LogsController> view = shell.views()
                .with(LogsController.class, () -> new LogsController(model, shell.texts(), mending, target))
                .load(LogsController.class);
        news.then = view.controller()::news;
        return new LogsScreen(shell.texts(), model, view.controller(), (Region) view.root(), rail, back, leave);
    }

    /** The model is made before the view that hears of its lines. */
    private static final class News implements Runnable {

        private Runnable then = () -> {};

        @Override
        public void run() {
            then.run();
        }
    }
}
