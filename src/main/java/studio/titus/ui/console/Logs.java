package studio.titus.ui.console;

import javafx.scene.layout.Region;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.Texts;
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
        var target = TextTarget.system(shell.texts().of("logs.save.title"));
        return screen(shell, NodeDoor.of(nodes), remedies::of, target, new NodeScreen.Doors(rail, back, leave));
    }

    static Screen screen(Shell shell, NodeDoor door, Mending mending, TextTarget target, NodeScreen.Doors doors) {
        var model = new LogsModel(door, shell.ui(), shell.background(), shell.texts());
        View<LogsController> view = shell.views()
                .with(LogsController.class, () -> new LogsController(model, shell.texts(), mending, target))
                .load(LogsController.class);
        return screen(shell.texts(), model, view, doors);
    }

    /** Nothing is followed while the page is not shown. */
    private static Screen screen(Texts texts, LogsModel model, View<LogsController> view, NodeScreen.Doors doors) {
        var head = new PageHead(texts.of("logs.title"), texts.of("logs.purpose"));
        Runnable shown = () -> {
            model.begin();
            view.controller().focus();
        };
        return new NodeScreen(head, (Region) view.root(), doors, shown, model::stop);
    }
}
