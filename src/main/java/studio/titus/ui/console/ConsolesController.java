package studio.titus.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.EmptyState;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** Shows the open consoles of a {@link ConsolesModel}, with the commands for the machine in use beside them. */
public final class ConsolesController {

    /** Copy, paste, find, clear. */
    private static final int FOR_RIGHT_CLICK = 4;

    private final ConsolesModel model;
    private final Texts texts;
    private final ConsoleWords words;
    private final TextClipboard clipboard;
    private final Supplier<Optional<String>> pastes;
    private final Mending mending;
    private final ConsoleCommands commands;
    private final MenuButton opener;
    private final MenuButton menu;

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
    private VBox login;

    @FXML
    private Label loginCommand;

    @FXML
    private CopyButton copyLogin;

    ConsolesController(
            ConsolesModel model,
            Texts texts,
            ConsoleWords words,
            TextClipboard clipboard,
            Supplier<Optional<String>> pastes,
            Mending mending) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.clipboard = clipboard;
        this.pastes = pastes;
        this.mending = mending;
        opener = new MenuButton(texts.of("console.new"), new FontIcon(BootstrapIcons.PLUS));
        menu = new MenuButton(texts.of("console.menu"), new FontIcon(BootstrapIcons.COMMAND));
        commands = new ConsoleCommands(
                texts,
                new Command("console.menu.copy", KeyCode.C, () -> terminal(TerminalView::copy)),
                new Command("console.menu.paste", KeyCode.V, () -> terminal(TerminalView::paste)),
                new Command("console.menu.find", KeyCode.F, () -> terminal(TerminalView::find)),
                new Command("console.menu.clear", KeyCode.K, () -> terminal(TerminalView::clear)),
                new Command("console.menu.larger", KeyCode.I, () -> terminal(view -> view.zoom(1))),
                new Command("console.menu.smaller", KeyCode.O, () -> terminal(view -> view.zoom(-1))),
                new Command("console.menu.usual", KeyCode.U, () -> terminal(view -> view.zoom(0))),
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
        menu.getItems().setAll(commands.items());
        snippets.setTypist(this::type);
        places.getChildren()
                .addFirst(new EmptyState(
                        BootstrapIcons.TERMINAL, texts.of("console.none"), texts.of("console.none.why")));
        copyLogin.copying(() -> loginCommand.getText());
        model.consoles().subscribe(this::fit);
        model.machinesProperty().subscribe(this::offer);
        model.problemProperty().subscribe(this::show);
        split.currentProperty().subscribe(this::use);
        fit();
    }

    /** What opens one more console, and what lists the keys; for the head of the page. */
    Node[] actions() {
        return new Node[] {opener, menu};
    }

    private void offer(List<Machine> machines) {
        opener.setDisable(machines.isEmpty());
        opener.getItems().setAll(machines.stream().map(this::item).toList());
    }

    private MenuItem item(Machine machine) {
        MenuItem item = new MenuItem(
                texts.of("console.new.item", machine.name(), machine.address()),
                new FontIcon(machine.role().icon()));
        item.setOnAction(e -> open(machine.name()));
        return item;
    }

    private void show(@Nullable Problem why) {
        if (why == null) {
            problem.hide();
        } else {
            problem.show(why, mending.of(why, texts.of("console.retry"), model::begin, model::failed));
        }
    }

    /** Opens one more console to this machine and brings it up. */
    void open(String node) {
        ConsoleModel console = model.open(node);
        split.all().stream().filter(tab -> tab.model() == console).findFirst().ifPresent(split::bringUp);
        console.connect();
    }

    /** Tabs follow the model: a console that closed itself loses its tab, a new one gets one. */
    private void fit() {
        List<ConsoleModel> open = model.consoles();
        for (ConsoleTab tab : split.all()) {
            if (!open.contains(tab.model())) {
                split.remove(tab);
                tab.pane().close();
            }
        }
        open.stream()
                .filter(console -> split.all().stream().noneMatch(tab -> tab.model() == console))
                .forEach(console -> split.add(tab(console)));
        split.setVisible(!open.isEmpty());
        places.getChildren().getFirst().setVisible(open.isEmpty());
    }

    private ConsoleTab tab(ConsoleModel console) {
        var pane = new ConsolePane(console, texts, words, clipboard, pastes, mending);
        pane.terminal().setMenu(() -> commands.menu(FOR_RIGHT_CLICK));
        var tab = new ConsoleTab(pane, texts);
        tab.setOnCloseRequest(e -> {
            e.consume();
            model.close(console);
        });
        return tab;
    }

    /** The panel beside the terminals is about the console in use. */
    private void use(@Nullable ConsoleTab tab) {
        snippets.show(tab == null ? null : Role.of(tab.model().node()));
        loginCommand.textProperty().unbind();
        login.visibleProperty().unbind();
        if (tab == null) {
            login.setVisible(false);
        } else {
            loginCommand.textProperty().bind(tab.model().loginProperty());
            login.visibleProperty().bind(tab.model().loginProperty().map(text -> !text.isEmpty()));
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

    private void terminal(java.util.function.Consumer<TerminalView> action) {
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
        aside.setVisible(!aside.isVisible());
        aside.setManaged(aside.isVisible());
    }

    /** Gives the keys to the console in use, or to what opens one. */
    void focus() {
        page.applyCss(); // only then do tabs have their content in the scene
        split.current().ifPresentOrElse(split::bringUp, opener::requestFocus);
    }
}
