package studio.titus.ui.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import studio.titus.problem.Problem;
import studio.titus.ssh.ShellEnd;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.terminal.TerminalMeans;
import studio.titus.ui.terminal.TerminalView;
import studio.titus.ui.terminal.TerminalZoom;

/** Consoles over a {@link FakeDoor}, for tests and pictures. */
public final class ConsoleShowing {

    private static final Texts TEXTS = Texts.load();
    private static final String PROMPT = "\u001b[32mubuntu@gateway\u001b[0m:\u001b[34m~\u001b[0m$ ";

    private ConsoleShowing() {}

    /** Consoles whose work is done at once, or when {@code background} likes. Call it on the UI thread. */
    static Consoles over(FakeDoor door, Background background, InstantSource clock, Consumer<String> copied) {
        return over(door, background, clock, copied, AppPreferences.unkept(), (owner, name) -> Optional.empty());
    }

    /** @param target says where files go */
    static Consoles over(
            FakeDoor door,
            Background background,
            InstantSource clock,
            Consumer<String> copied,
            AppPreferences preferences,
            TextTarget target) {
        return Consoles.of(
                shell(background, copied, preferences),
                door,
                clock,
                ZoneOffset.UTC,
                target,
                door.browsed::add,
                ConsoleShowing::again,
                new NodeScreen.Doors(rail(StackPlace.CONSOLES), () -> {}, () -> {}));
    }

    /** What a terminal alone works with. */
    static ConsoleMeans means(Consumer<String> copied, Supplier<Optional<String>> pastes, AppPreferences preferences) {
        var terminal = new TerminalMeans(TEXTS, copied::accept, pastes, new TerminalZoom(preferences));
        var words = new ConsoleWords(TEXTS, ZoneOffset.UTC);
        return new ConsoleMeans(terminal, words, (owner, name) -> Optional.empty(), page -> {}, ConsoleShowing::again);
    }

    private static Shell shell(Background background, Consumer<String> copied, AppPreferences preferences) {
        return new Shell(
                new JavaFxPlatform(),
                background,
                TEXTS,
                new ViewLoader(TEXTS, copied::accept),
                copied::accept,
                TestStage.theme(),
                new Navigator(),
                preferences);
    }

    /** The logs of the same nodes. */
    static Screen logs(FakeDoor door, Consumer<String> copied, Optional<Path> file) {
        var background = new VirtualThreads(new JavaFxPlatform());
        return Logs.screen(
                shell(background, copied, AppPreferences.unkept()),
                door,
                ConsoleShowing::again,
                (owner, name) -> file,
                new NodeScreen.Doors(rail(StackPlace.LOGS), () -> {}, () -> {}));
    }

    /** A log with some lines. */
    public static Screen logsPicture() {
        FakeDoor door = new FakeDoor();
        for (int i = 0; i < 60; i++) {
            door.log("Nov 23 14:%02d:07 gateway titus-server-gateway[1201]: INFO  JobManagementResource - %s\n"
                    .formatted(i % 60, i % 9 == 4 ? "Error: task 3f0c failed to start" : "created job web-lab-v001"));
        }
        return logs(door, text -> {}, Optional.empty());
    }

    static Rail rail(StackPlace here) {
        var places = new StackPlaces(
                TEXTS,
                here,
                Map.of(
                        StackPlace.START, () -> {},
                        StackPlace.DASHBOARD, () -> {},
                        StackPlace.CONSOLES, () -> {},
                        StackPlace.LOGS, () -> {},
                        StackPlace.READINESS, () -> {},
                        StackPlace.ISOLATION, () -> {},
                        StackPlace.DESTROY, () -> {}));
        Rail rail = StackRail.over(TEXTS, places, new FakeStack(), () -> {});
        places.narrowProperty().bind(rail.narrowProperty());
        return rail;
    }

    private static List<ProblemAction> again(
            Problem problem, String words, Runnable again, Consumer<Exception> failed) {
        return List.of(new ProblemAction(words, again));
    }

    /** Pictures: a gateway that is used, one that was lost, a split, a hop that fails. */
    public static Screen picture(String which, Background background, InstantSource clock) {
        FakeDoor door = new FakeDoor();
        Consoles consoles = over(door, background, clock, text -> {});
        switch (which) {
            case "empty" -> {
                return consoles.screen();
            }
            case "lost" -> {
                consoles.open("gateway");
                use(door);
                door.last()
                        .end(new ShellEnd.Lost(Problem.of("ssh.node.lost", "bastion → gateway: the connection broke")));
            }
            case "failed" -> {
                door.failBehindBastion();
                consoles.open("gateway");
            }
            case "find" -> {
                consoles.open("gateway");
                use(door);
                Platform.runLater(() -> terminal(consoles).find());
            }
            case "paste" -> {
                consoles.open("gateway");
                use(door);
                TextClipboard.system().copy("cd /var/lib/titus-studio\ntail -n 40 bootstrap.log\nsudo reboot\n");
                Platform.runLater(() -> terminal(consoles).paste());
            }
            case "split" -> {
                consoles.open("gateway");
                use(door);
                consoles.open("agent-1");
                door.last().print("\u001b[32mubuntu@agent-1\u001b[0m:~$ docker ps\r\n");
                consoles.split();
            }
            default -> {
                consoles.open("agent-1");
                consoles.open("gateway");
                use(door);
            }
        }
        return consoles.screen();
    }

    private static TerminalView terminal(Consoles consoles) {
        return (TerminalView)
                Objects.requireNonNull(consoles.screen().frame().content().lookup(".terminal"));
    }

    private static void use(FakeDoor door) {
        door.last()
                .print(PROMPT + "systemctl is-active titus-server-gateway\r\nactive\r\n" + PROMPT
                        + "curl -s localhost:7001/api/v3/jobs\r\n"
                        + "{\r\n"
                        + "  \u001b[34m\"id\"\u001b[0m: \u001b[32m\"6f0c2b1e\"\u001b[0m,\r\n"
                        + "  \u001b[34m\"state\"\u001b[0m: \u001b[32m\"Accepted\"\u001b[0m\r\n"
                        + "}\r\n"
                        + "\u001b[31mred \u001b[33myellow \u001b[35mmagenta \u001b[36mcyan \u001b[90mgrey\u001b[0m"
                        + " \u001b[41m on red \u001b[42m on green \u001b[44m on blue \u001b[46m on cyan \u001b[0m"
                        + " \u001b[7m inverse \u001b[0m \u001b[38;5;208m256\u001b[0m"
                        + " \u001b[38;2;120;160;90mtrue\u001b[0m\r\n"
                        + PROMPT);
    }
}
