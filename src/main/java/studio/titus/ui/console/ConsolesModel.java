package studio.titus.ui.console;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.UiThread;

/** The consoles of a stack that are open, and the machines to which more may be opened. Use it on the UI thread. */
final class ConsolesModel {

    private final NodeDoor door;
    private final UiThread ui;
    private final Background background;
    private final InstantSource clock;
    private final ConsoleWords words;
    private final Tunnels tunnels;
    private final ObservableList<ConsoleModel> consoles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Machine>> machines =
            new ReadOnlyObjectWrapper<>(this, "machines", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private boolean looking;

    ConsolesModel(NodeDoor door, UiThread ui, Background background, InstantSource clock, ConsoleWords words) {
        this.door = door;
        this.ui = ui;
        this.background = background;
        this.clock = clock;
        this.words = words;
        tunnels = new Tunnels(door, background);
    }

    /** The ways to services of the stack. */
    Tunnels tunnels() {
        return tunnels;
    }

    /** In the order in which they were opened. */
    ObservableList<ConsoleModel> consoles() {
        return consoles;
    }

    ReadOnlyObjectProperty<List<Machine>> machinesProperty() {
        return machines.getReadOnlyProperty();
    }

    /** Why the machines are not known, or {@code null}. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks which machines there are: nodes come and go. */
    void begin() {
        if (!looking) {
            looking = true;
            problem.set(null);
            background.submit(door::machines, this::found, this::failed);
        }
    }

    private void found(List<Machine> all) {
        looking = false;
        if (!all.equals(machines.get())) {
            machines.set(all);
        }
    }

    /** Shows why the machines are not known. */
    void failed(Exception failure) {
        looking = false;
        problem.set(Failures.problem(failure));
    }

    /** Hands over what the person's own SSH client needs, or tells why that is not known. */
    void clientConfig(Consumer<String> taker) {
        problem.set(null);
        background.submit(door::clientConfig, taker, this::failed);
    }

    /** Opens one more console to the machine of this name. */
    ConsoleModel open(String node) {
        var console = new ConsoleModel(node, door, ui, background, clock, words, this::close);
        consoles.add(console);
        return console;
    }

    /** Ends this console and lets it go. */
    void close(ConsoleModel console) {
        console.close();
        consoles.remove(console);
    }

    /** Ends all. */
    void closeAll() {
        List.copyOf(consoles).forEach(this::close);
        tunnels.closeAll();
    }
}
