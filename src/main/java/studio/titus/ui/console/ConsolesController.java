package studio.titus.ui.console;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.problem.Problem;
import studio.titus.ui.console.ConsoleCommands.Command;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.terminal.TerminalView;

/** Shows the open consoles of a {@link ConsolesModel}, with the commands for the machine in use beside them. */
public final class ConsolesController {

    /** Copy, paste, find, clear. */
    private static final int FOR_RIGHT_CLICK = 4;

    private final ConsolesModel model;
    private final ConsoleMeans means;
    private final ConsoleCommands commands;
    private final MachineMenu opener;
    private final Launchpad launchpad;
    /** Whether the keys are meant for the first machine, and it is not known yet. */
    private boolean expected;

    private boolean asideWanted = true;

    @FXML
    private HBox page;

    @FXML
    private StackPane places;

    @FXML
    private ConsoleSplit split;

    @FXML
    private ProblemCard problem;

    @FXML
    private VBox aside;

    @FXML
    private SnippetList snippets;

    @FXML
    private LoginCard login;

    ConsolesController(ConsolesModel model, ConsoleMeans means) {
        this.model = model;
        this.means = means;
        opener = new MachineMenu(means.texts(), this::open);
        launchpad = new Launchpad(means.texts(), this::open);
        commands = new ConsoleCommands(
                means.texts(),
                new Command("console.menu.copy", KeyCode.C, () -> terminal(TerminalView::copy)),
                new Command("console.menu.paste", KeyCode.V, () -> terminal(TerminalView::paste)),
                new Command("console.menu.find", KeyCode.F, () -> terminal(TerminalView::find)),
                new Command("console.menu.clear", KeyCode.K, () -> terminal(TerminalView::clear)),
                new Command("console.menu.leave", KeyCode.E, () -> terminal(TerminalView::leave)),
                new Command("console.menu.commands", KeyCode.P, this::toCommands),
                new Command("console.menu.next", KeyCode.RIGHT, () -> split.step(1)),
                new Command("console.menu.previous", KeyCode.LEFT, () -> split.step(-1)),
                new Command("console.menu.page-up", KeyCode.PAGE_UP, () -> terminal(TerminalView::pageUp)),
                new Command("console.menu.page-down", KeyCode.PAGE_DOWN, () -> terminal(TerminalView::pageDown)),
                new Command(
                        "console.menu.larger",
                        KeyCode.I,
                        () -> means.terminal().zoom().change(1)),
                new Command(
                        "console.menu.smaller",
                        KeyCode.O,
                        () -> means.terminal().zoom().change(-1)),
                new Command(
                        "console.menu.usual",
                        KeyCode.Z,
                        () -> means.terminal().zoom().change(0)),
                new Command("console.menu.beside", KeyCode.B, this::split),
                new Command("console.menu.under", KeyCode.D, () -> split.split(Orientation.VERTICAL)),
                new Command("console.menu.join", KeyCode.J, () -> split.join()),
                new Command("console.menu.again", KeyCode.T, this::another),
                new Command("console.menu.close", KeyCode.W, this::close),
                new Command("console.menu.aside", KeyCode.S, this::toggleAside));
    }

    @FXML
    void initialize() {
        page.addEventFilter(KeyEvent.KEY_PRESSED, commands::press);
        snippets.setTypist(this::type);
        snippets.setLeaving(this::focus);
        places.getChildren().addFirst(launchpad);
        var tabs = new ConsoleTabs(model, split, means, () -> commands.menu(FOR_RIGHT_CLICK));
        model.consoles().subscribe(() -> fit(tabs));
        model.machinesProperty().subscribe(opener::offer);
        model.machinesProperty().subscribe(this::offer);
        model.problemProperty().subscribe(this::show);
        split.currentProperty().subscribe(this::use);
        fit(tabs);
    }

    /** For the head of the page: what opens one more console, what other clients need, and what lists the keys. */
    Node[] actions() {
        Texts texts = means.texts();
        var keys = new MenuButton(texts.of("console.menu"), new FontIcon(BootstrapIcons.KEYBOARD));
        keys.getItems().setAll(commands.items());
        var tunnels = new TunnelMenu(means, model.tunnels(), model::failed);
        return new Node[] {opener, tunnels, new ClientConfigMenu(model, means, problem), keys};
    }

    private void show(@Nullable Problem why) {
        if (why == null) {
            problem.hide();
        } else {
            String again = means.texts().of("console.retry");
            problem.show(why, means.mending().of(why, again, model::begin, model::failed));
        }
    }

    /** Opens one more console to this machine and brings it up. */
    void open(String node) {
        ConsoleModel console = model.open(node);
        split.all().stream().filter(tab -> tab.model() == console).findFirst().ifPresent(split::bringUp);
        console.connect();
    }

    /** The same, and types a line and Enter once the shell is there. */
    void open(String node, String line) {
        open(node);
        split.current()
                .ifPresent(tab -> whenOpen(tab, () -> tab.pane().terminal().type(line + "\r")));
    }

    private static void whenOpen(ConsoleTab tab, Runnable then) {
        AtomicBoolean done = new AtomicBoolean();
        tab.model().stateProperty().subscribe(state -> {
            if (state instanceof ConsoleState.Open && done.compareAndSet(false, true)) {
                then.run();
            }
        });
    }

    private void fit(ConsoleTabs tabs) {
        boolean used = split.isFocusWithin();
        tabs.fit();
        boolean none = model.consoles().isEmpty();
        split.setVisible(!none);
        launchpad.setVisible(none);
        showAside();
        if (used) { // the keys of a terminal that is gone go to the next one
            focus();
        }
    }

    /** The panel beside the terminals is about the console in use. */
    private void use(@Nullable ConsoleTab tab) {
        if (tab == null) {
            snippets.show(null);
            login.rest();
        } else {
            snippets.show(Role.of(tab.model().node()));
            login.follow(tab.model().loginProperty());
        }
    }

    private void type(String text) {
        split.current()
                .filter(tab -> tab.model().state() instanceof ConsoleState.Open)
                .ifPresent(tab -> {
                    tab.pane().terminal().type(text);
                    tab.pane().terminal().focusTerminal();
                });
    }

    private void terminal(Consumer<TerminalView> action) {
        split.current().ifPresent(tab -> action.accept(tab.pane().terminal()));
    }

    /** Puts the console in use beside the others. */
    void split() {
        split.split(Orientation.HORIZONTAL);
    }

    private void another() {
        split.current().ifPresent(tab -> open(tab.model().node()));
    }

    private void close() {
        split.current().ifPresent(tab -> model.close(tab.model()));
    }

    private void toggleAside() {
        asideWanted = !asideWanted;
        showAside();
    }

    /** Without a console there is nothing to type a command into. */
    private void showAside() {
        aside.setVisible(asideWanted && !model.consoles().isEmpty());
        aside.setManaged(aside.isVisible());
    }

    private void toCommands() {
        asideWanted = true;
        showAside();
        snippets.focusSearch();
    }

    /** Gives the keys to the console in use, or to what opens one. */
    void focus() {
        split.current().ifPresentOrElse(split::bringUp, this::focusLaunchpad);
    }

    private void focusLaunchpad() {
        expected = !launchpad.focusFirst();
    }

    private void offer(List<Machine> known) {
        launchpad.offer(known);
        if (expected && launchpad.isVisible()) {
            focusLaunchpad();
        }
    }
}
