package studio.titus.ui.console;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
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
import studio.titus.ui.terminal.TerminalMeans;
import studio.titus.ui.terminal.TerminalZoom;

/** The consoles of one stack that is open in the window; they stay open while other pages are shown. Use it on the UI thread. */
public final class Consoles {

    private final ConsolesModel model;
    private final ConsolesController controller;
    private final Screen screen;

    private Consoles(ConsolesModel model, ConsolesController controller, Screen screen) {
        this.model = model;
        this.controller = controller;
        this.screen = screen;
    }

    /**
     * No console is open at first.
     *
     * @param clock of this computer
     * @param zone of the times shown
     * @param browser shows a page in the person's browser
     * @param remedies what is offered when the nodes can't be logged in to
     * @param rail the column at the left
     * @param back where Alt+Left leads
     * @param leave ends what the stack holds open, when the person is led away from it
     */
    public static Consoles of(
            Shell shell,
            NodeRoom nodes,
            InstantSource clock,
            ZoneId zone,
            Consumer<URI> browser,
            NodeRemedies remedies,
            Rail rail,
            Runnable back,
            Runnable leave) {
        var target = TextTarget.system(shell.texts().of("console.config.title"));
        var doors = new NodeScreen.Doors(rail, back, leave);
        return of(shell, NodeDoor.of(nodes), clock, zone, target, browser, remedies::of, doors);
    }

    static Consoles of(
            Shell shell,
            NodeDoor door,
            InstantSource clock,
            ZoneId zone,
            TextTarget target,
            Consumer<URI> browser,
            Mending mending,
            NodeScreen.Doors doors) {
        var words = new ConsoleWords(shell.texts(), zone);
        var model = new ConsolesModel(door, shell.ui(), shell.background(), clock, words);
        var zoom = new TerminalZoom(shell.preferences());
        var terminal = new TerminalMeans(shell.texts(), shell.clipboard(), Consoles::toPaste, zoom);
        var means = new ConsoleMeans(terminal, words, target, browser, mending);
        View<ConsolesController> view = shell.views()
                .with(ConsolesController.class, () -> new ConsolesController(model, means))
                .load(ConsolesController.class);
        return new Consoles(model, view.controller(), screen(shell.texts(), model, view, doors));
    }

    /** Consoles go on when the page is left. */
    private static Screen screen(
            Texts texts, ConsolesModel model, View<ConsolesController> view, NodeScreen.Doors doors) {
        ConsolesController controller = view.controller();
        PageHead head = new PageHead(texts.of("console.title"), "");
        head.setActions(controller.actions());
        Runnable shown = () -> {
            model.begin();
            controller.focus();
        };
        return new NodeScreen(head, (Region) view.root(), doors, shown, () -> {});
    }

    private static Optional<String> toPaste() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }

    /** The page that shows them; the same at each call. */
    public Screen screen() {
        return screen;
    }

    /** Opens one more console, to the machine of this name, such as {@code gateway} or {@code agent-1}. */
    public void open(String node) {
        controller.open(node);
    }

    /** Opens one more console and runs a command line there as soon as it is open. */
    public void open(String node, String line) {
        controller.open(node, line);
    }

    /** Puts the console in use beside the others. */
    void split() {
        controller.split();
    }

    /** Ends all consoles. */
    public void close() {
        model.closeAll();
    }
}
