package studio.titus.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.techsenger.jeditermfx.core.util.TermSize;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import studio.titus.problem.Problem;
import studio.titus.ssh.ShellEnd;
import studio.titus.ssh.TerminalSize;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.terminal.Display;

class ConsoleModelTest {

    private static final Problem BROKEN = Problem.of("ssh.node.lost", "bastion → gateway: the connection broke");

    private final FakeDoor door = new FakeDoor();
    private final List<ConsoleModel> over = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T14:29:03Z");
    private final InstantSource clock = () -> now;
    private final ConsoleModel console = console(new ImmediateBackground());

    private ConsoleModel console(Background background) {
        var words = new ConsoleWords(Texts.load(), ZoneOffset.UTC);
        return new ConsoleModel("gateway", door, new ImmediateUiThread(), background, clock, words, over::add);
    }

    @Test
    void theWayIsMadeHopByHopAndSaysHowLongEachTook() {
        door.listeners.add(event -> now = now.plusMillis(6));

        console.connect();

        assertThat(console.state()).isEqualTo(new ConsoleState.Open());
        assertThat(console.stagesProperty().get())
                .extracting(HopStage::name, HopStage::address, HopStage::status)
                .containsExactly(
                        Tuple.tuple("This computer", "", Status.READY),
                        Tuple.tuple("bastion", "203.0.113.9", Status.READY),
                        Tuple.tuple("gateway", "30.0.100.12", Status.READY));
        assertThat(console.stagesProperty().get().getLast().took()).isEqualTo("6 ms");
        assertThat(console.loginProperty().get()).isEqualTo("ssh -J ubuntu@203.0.113.9 ubuntu@30.0.100.12");
        assertThat(door.listeners).as("nobody listens any more, but the test").hasSize(1);
    }

    @Test
    void theHopThatFailedIsNamedAndTriedAgain() {
        door.failBehindBastion();
        console.connect();

        assertThat(console.state())
                .isInstanceOfSatisfying(
                        ConsoleState.Failed.class,
                        failed -> assertThat(failed.problem().what()).startsWith("bastion → gateway"));
        assertThat(console.stagesProperty().get())
                .extracting(HopStage::status)
                .containsExactly(Status.READY, Status.READY, Status.FAILED);

        door.refuse(null);
        console.connect();
        assertThat(console.state().alive()).isTrue();
    }

    @Test
    void aMissingKeyFailsBeforeTheFirstHop() {
        door.refuse(Problem.of("nodes.no-key", "The private key is not on this computer"));
        console.connect();

        assertThat(console.stagesProperty().get())
                .extracting(HopStage::status)
                .containsExactly(Status.READY, Status.FAILED, Status.STOPPED);
    }

    @Test
    void aLossKeepsTheOutputSaysWhenAndEnterConnectsAgain() throws IOException {
        console.connect();
        door.last().print("before\r\n");
        now = now.plusSeconds(60);
        door.last().end(new ShellEnd.Lost(BROKEN));

        assertThat(console.state()).isEqualTo(new ConsoleState.Lost(BROKEN, now));
        assertThat(printed("connect again."))
                .contains("before")
                .contains("Connection lost at 14:30:03. bastion → gateway: the connection broke.");

        console.tty().write("x");
        assertThat(door.shells).hasSize(1);
        console.tty().write("\r");
        assertThat(console.state()).isEqualTo(new ConsoleState.Open());
        assertThat(door.shells).hasSize(2);

        console.tty().write("ls");
        assertThat(door.last().keys()).as("the Enter was ours").isEqualTo("ls");
    }

    @Test
    void whatAProgramSwitchedOnIsSwitchedOffWithALoss() throws IOException {
        console.setDisplay(display(true));
        console.connect();
        door.last().print("\u001b[?1049h\u001b[?1000h");
        door.last().end(new ShellEnd.Lost(BROKEN));

        assertThat(printed("connect again.")).contains("\u001b[?1049l").contains("\u001b[?1000l");
    }

    @Test
    void aCleanExitLetsTheTabGoAndAnotherKeepsIt() throws IOException {
        console.connect();
        door.last().end(new ShellEnd.Exited(0));
        assertThat(over).containsExactly(console);

        console.connect();
        door.last().end(new ShellEnd.Exited(3));
        assertThat(console.state()).isEqualTo(new ConsoleState.Ended(3, now));
        assertThat(printed("for a new one.")).contains("with exit code 3");
        assertThat(over).hasSize(1);
    }

    @Test
    void theShellGetsTheTerminalsSizeAndFollowsIt() {
        console.setDisplay(display(false));
        console.connect();
        console.tty().resize(new TermSize(100, 30));

        assertThat(door.asked).containsExactly(new TerminalSize(132, 43));
        assertThat(door.last().sizes).containsExactly(new TerminalSize(100, 30));
    }

    @Test
    void aConsoleThatIsClosedWhileItConnectsLeavesNoShellBehind() {
        List<Runnable> later = new ArrayList<>();
        var slow = console(new Background() {
            @Override
            public <T> Work submit(Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
                later.add(() -> {
                    try {
                        work.call();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
                return () -> {};
            }
        });
        slow.connect();
        slow.close();
        later.getFirst().run();

        assertThat(door.last().closed).isTrue();
    }

    private static Display display(boolean second) {
        return new Display() {
            @Override
            public TerminalSize size() {
                return new TerminalSize(132, 43);
            }

            @Override
            public boolean secondScreen() {
                return second;
            }
        };
    }

    private String printed(String end) throws IOException {
        var seen = new StringBuilder();
        var buffer = new char[1024];
        while (seen.indexOf(end) < 0) {
            int count = console.tty().read(buffer, 0, buffer.length);
            assertThat(count).as("the terminal ended after: " + seen).isPositive();
            seen.append(buffer, 0, count);
        }
        return seen.toString();
    }
}
