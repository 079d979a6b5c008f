package studio.titus.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.ssh.HopEvent;
import studio.titus.ssh.ShellEnd;
import studio.titus.ssh.TerminalSize;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.terminal.Display;
import studio.titus.ui.terminal.TerminalTty;

/**
 * One console: connects, shows how far the way is, hands keys and output between terminal and shell, and connects again in place when the
 * shell is gone. Use it on the UI thread.
 */
final class ConsoleModel {

    /** A shell, and the command that opens the same from elsewhere. */
    private record Opened(ConsoleShell shell, Optional<String> login) {}

    private final String node;
    private final NodeDoor door;
    private final UiThread ui;
    private final Background background;
    private final InstantSource clock;
    private final ConsoleWords words;
    private final Consumer<ConsoleModel> over;
    private final ShellKeys keys;
    private final TerminalTty tty;
    private final ReadOnlyObjectWrapper<ConsoleState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ConsoleState.Connecting());
    private final ReadOnlyObjectWrapper<List<HopStage>> stages;
    private final ReadOnlyObjectWrapper<String> login = new ReadOnlyObjectWrapper<>(this, "login", "");
    private Display display = Display.none();
    private HopTrack track;
    private Instant begun = Instant.EPOCH;
    private Background.@Nullable Work work;
    private Runnable deafen = () -> {};
    private boolean closed;

    /** @param over called when the shell ended well, so that its tab may go */
    ConsoleModel(
            String node,
            NodeDoor door,
            UiThread ui,
            Background background,
            InstantSource clock,
            ConsoleWords words,
            Consumer<ConsoleModel> over) {
        this.node = node;
        this.door = door;
        this.ui = ui;
        this.background = background;
        this.clock = clock;
        this.words = words;
        this.over = over;
        keys = new ShellKeys(() -> ui.run(this::again));
        tty = new TerminalTty(keys);
        track = new HopTrack(node, words);
        stages = new ReadOnlyObjectWrapper<>(this, "stages", track.stages());
    }

    String node() {
        return node;
    }

    /** What the terminal reads and writes. */
    TerminalTty tty() {
        return tty;
    }

    ReadOnlyObjectProperty<ConsoleState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ConsoleState state() {
        return state.get();
    }

    /** The machines on the way, this computer first. */
    ReadOnlyObjectProperty<List<HopStage>> stagesProperty() {
        return stages.getReadOnlyProperty();
    }

    /** The command with which a person's own client logs in; empty before it is known. */
    ReadOnlyObjectProperty<String> loginProperty() {
        return login.getReadOnlyProperty();
    }

    /** The terminal that shows it. */
    void setDisplay(Display shown) {
        display = shown;
    }

    /** Makes the way and opens a shell, for the first time or in the place of one that is gone. */
    void connect() {
        begun = clock.instant();
        track = new HopTrack(node, words);
        state.set(new ConsoleState.Connecting());
        stages.set(track.stages());
        deafen.run();
        deafen = door.listen(event -> ui.run(() -> heard(event)));
        TerminalSize wanted = display.size();
        work = background.submit(() -> open(wanted), this::opened, this::failed);
    }

    private Opened open(TerminalSize wanted) throws InterruptedException {
        ConsoleShell opened = door.shell(node, wanted);
        keys.lead(opened);
        return new Opened(opened, door.login(node));
    }

    private void heard(HopEvent event) {
        if (state.get() instanceof ConsoleState.Connecting) {
            track.heard(event, clock.instant());
            stages.set(track.stages());
        }
    }

    private void opened(Opened opened) {
        Instant now = clock.instant();
        deafen.run();
        track.opened();
        stages.set(track.stages());
        opened.login().ifPresent(login::set);
        String begins = words.connected(node, now, Duration.between(begun, now));
        tty.say(() -> begins);
        tty.show(opened.shell().output());
        state.set(new ConsoleState.Open());
        opened.shell().ended().thenAccept(end -> ui.run(() -> ended(end)));
    }

    /** Shows why there is no shell. */
    void failed(Exception failure) {
        deafen.run();
        track.failed(failure, clock.instant());
        stages.set(track.stages());
        door.login(node).ifPresent(login::set);
        state.set(new ConsoleState.Failed(Failures.problem(failure)));
    }

    private void ended(ShellEnd end) {
        Instant now = clock.instant();
        keys.gone();
        switch (end) {
            case ShellEnd.Exited(int code) when code == 0 -> over.accept(this);
            case ShellEnd.Exited(int code) -> {
                String ends = words.ended(code, now);
                tty.say(() -> words.leave(display.secondScreen()) + ends);
                state.set(new ConsoleState.Ended(code, now));
            }
            case ShellEnd.Lost(var problem) -> {
                String ends = words.lost(problem.what(), now);
                tty.say(() -> words.leave(display.secondScreen()) + ends);
                track.lost();
                stages.set(track.stages());
                state.set(new ConsoleState.Lost(problem, now));
            }
            case ShellEnd.Closed() -> {
                // the tab went with it
            }
        }
    }

    /** Ends the shell, or the way to it, for good. */
    void close() {
        closed = true;
        deafen.run();
        if (work != null) {
            work.cancel();
        }
        keys.close();
        tty.close();
    }

    private void again() {
        if (!state.get().alive() && !closed) {
            connect();
        }
    }
}
