package studio.titus.ui.dashboard;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.nodes.history.JobHistory;
import studio.titus.state.DraftFile;
import studio.titus.state.JobsFile;
import studio.titus.state.TemplatesFile;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.checks.ChecksMeans;
import studio.titus.ui.checks.IsolationModel;
import studio.titus.ui.checks.IsolationPage;
import studio.titus.ui.checks.IsolationWords;
import studio.titus.ui.checks.ReadyExits;
import studio.titus.ui.checks.ReadyModel;
import studio.titus.ui.checks.ReadyPage;
import studio.titus.ui.checks.ReadyWords;
import studio.titus.ui.console.Consoles;
import studio.titus.ui.console.Logs;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.jobs.editor.JobEditor;
import studio.titus.ui.jobs.editor.JobExits;
import studio.titus.ui.jobs.editor.JobKept;
import studio.titus.ui.jobs.editor.RememberingDesk;
import studio.titus.ui.jobs.editor.StackJobs;
import studio.titus.ui.jobs.list.GatewayDoor;
import studio.titus.ui.jobs.list.JobsDoor;
import studio.titus.ui.jobs.list.JobsExits;
import studio.titus.ui.jobs.list.JobsMeans;
import studio.titus.ui.jobs.list.JobsScreen;
import studio.titus.ui.nodes.GatewayLine;
import studio.titus.ui.nodes.KeyCheck;
import studio.titus.ui.nodes.NodeDialogs;
import studio.titus.ui.nodes.NodeOpener;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.StackRepairs;
import studio.titus.ui.provision.ProblemExits;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.wizard.FileChoice;

/** Makes the pages about the nodes of a stack, which share one way to them and what was found there. Use it on the UI thread. */
final class NodePages {

    private static final Logger LOG = LoggerFactory.getLogger(NodePages.class);

    /** What the pages of one stack share. */
    private record Shared(
            NodeRoom nodes, CheckMemory readiness, CheckMemory isolation, GatewayLine gateway, JobsDoor jobs) {}

    private final Shell shell;
    private final Services services;
    private final FileChoice files;
    private final ZoneId zone;
    private final NodeOpener opener;
    private final Function<StackWork, AddressFinder> addresses;
    private final Map<StackWork, Shared> open = new IdentityHashMap<>();
    private final Map<StackWork, Consoles> consoles = new IdentityHashMap<>();
    private final Map<Path, JobHistory> histories = new HashMap<>();
    private final Map<Path, CloudClock> clocks = new HashMap<>();

    /** @param addresses tells where this computer reaches the cloud of a stack from */
    NodePages(
            Shell shell,
            Services services,
            FileChoice files,
            ZoneId zone,
            NodeOpener opener,
            Function<StackWork, AddressFinder> addresses) {
        this.shell = shell;
        this.services = services;
        this.files = files;
        this.zone = zone;
        this.opener = opener;
        this.addresses = addresses;
    }

    /** The one way to the nodes of this stack. */
    NodeRoom nodes(StackWork stack) {
        return shared(stack).nodes();
    }

    /** What the last look at the nodes of this stack gave. */
    CheckMemory memory(StackWork stack) {
        return shared(stack).readiness();
    }

    private Shared shared(StackWork stack) {
        return open.computeIfAbsent(stack, _ -> share(room(stack)));
    }

    private static Shared share(NodeRoom nodes) {
        GatewayLine gateway = new GatewayLine(nodes);
        return new Shared(nodes, new CheckMemory(), new CheckMemory(), gateway, new GatewayDoor(nodes, gateway));
    }

    private NodeRoom room(StackWork stack) {
        var dialogs = new NodeDialogs(shell.texts(), shell.ui(), this::window);
        return new NodeRoom(stack, opener, services.ssh().loader(), dialogs);
    }

    private Optional<Window> window() {
        return shell.navigator()
                .current()
                .map(screen -> screen.frame().content())
                .map(Node::getScene)
                .map(Scene::getWindow);
    }

    /** Whether the nodes are usable. */
    Screen readiness(
            StackWork stack, boolean fresh, ReadyExits exits, Map<StackPlace, Runnable> doors, Runnable settings) {
        var words = new ReadyWords(shell.texts(), zone);
        var model = new ReadyModel(stack, means(stack, memory(stack), exits), words, fresh);
        return ReadyPage.screen(shell, model, rail(stack, StackPlace.READINESS, doors, settings), exits::dashboard);
    }

    /** Whether the network lets in and out only what it should. */
    Screen isolation(StackWork stack, ReadyExits exits, Map<StackPlace, Runnable> doors, Runnable settings) {
        var words = new IsolationWords(shell.texts(), zone, stack.stack().value());
        var model = new IsolationModel(means(stack, shared(stack).isolation(), exits), words);
        return IsolationPage.screen(
                shell,
                model,
                rail(stack, StackPlace.ISOLATION, doors, settings),
                TextTarget.system(shell.texts().of("isolation.save.title")),
                exits::dashboard);
    }

    /** The consoles of this stack, which stay open while other pages are shown. */
    Consoles consoles(StackWork stack, ReadyExits exits, Map<StackPlace, Runnable> doors, Runnable settings) {
        return consoles.computeIfAbsent(stack, _ -> make(stack, exits, doors, settings));
    }

    private Consoles make(StackWork stack, ReadyExits exits, Map<StackPlace, Runnable> doors, Runnable settings) {
        return Consoles.of(
                shell,
                nodes(stack),
                services.clock(),
                zone,
                services.program().open(),
                remedies(stack, exits),
                rail(stack, StackPlace.CONSOLES, doors, settings),
                exits::dashboard,
                exits::leave);
    }

    /** What the nodes of this stack log. */
    Screen logs(StackWork stack, ReadyExits exits, Map<StackPlace, Runnable> doors, Runnable settings) {
        return Logs.screen(
                shell,
                nodes(stack),
                remedies(stack, exits),
                rail(stack, StackPlace.LOGS, doors, settings),
                exits::dashboard,
                exits::leave);
    }

    /**
     * Where a job for this stack is made and sent.
     *
     * @param like the JSON of a job to begin with, "" for none
     */
    Screen job(StackWork stack, JobExits exits, Map<StackPlace, Runnable> doors, Runnable settings, String like) {
        return JobEditor.screen(
                shell,
                new RememberingDesk(
                        new StackJobs(stack, nodes(stack), shared(stack).gateway()), history(stack)),
                new JobKept(DraftFile.ofJob(stack.folder()), TemplatesFile.of(stack.folder())),
                files,
                rail(stack, StackPlace.NEW_JOB, doors, settings),
                exits,
                like);
    }

    private JobHistory history(StackWork stack) {
        return histories.computeIfAbsent(stack.folder(), folder -> new JobHistory(new JobsFile(folder), clock(stack)));
    }

    private CloudClock clock(StackWork stack) {
        return clocks.computeIfAbsent(stack.folder(), folder -> {
            var clock = new CloudClock(services.clock());
            shell.background()
                    .submit(
                            () -> stack.session().pace(),
                            clock::follow,
                            failure -> {}); // whoever needs the session tells why there is none
            return clock;
        });
    }

    /** The jobs of this stack. */
    Screen jobs(StackWork stack, ReadyExits exits, JobsExits ways, Map<StackPlace, Runnable> doors, Runnable settings) {
        var means = new JobsMeans(
                shared(stack).jobs(),
                history(stack),
                shell.background(),
                clock(stack),
                zone,
                remedies(stack, exits)::of,
                ways);
        return JobsScreen.of(shell, means, rail(stack, StackPlace.JOBS, doors, settings));
    }

    /** What a page offers when the nodes can't be logged in to. */
    NodeRemedies remedies(StackWork stack, ProblemExits exits) {
        return new NodeRemedies(
                shell.texts(),
                stack,
                shell.background(),
                new KeyCheck(services.ssh().loader()),
                this::choose,
                exits);
    }

    private ChecksMeans means(StackWork stack, CheckMemory memory, ReadyExits exits) {
        return new ChecksMeans(
                nodes(stack),
                new StackRepairs(stack, addresses.apply(stack)),
                memory,
                shell.ui(),
                shell.background(),
                services.clock(),
                remedies(stack, exits),
                exits);
    }

    private Rail rail(StackWork stack, StackPlace here, Map<StackPlace, Runnable> doors, Runnable settings) {
        var places = new StackPlaces(shell.texts(), here, doors);
        Rail rail = StackRail.over(shell.texts(), places, stack, settings);
        places.narrowProperty().bind(rail.narrowProperty());
        return rail;
    }

    /** Lets the person choose a file among their keys. */
    Optional<Path> choose(String title) {
        return shell.navigator()
                .current()
                .flatMap(screen -> files.choose(
                        screen.frame().content(), title, services.ssh().folder()));
    }

    /** The stack is no longer open. Hanging up speaks with the network, perhaps. */
    void close(StackWork stack) {
        Shared gone = open.remove(stack);
        if (gone != null) {
            Optional.ofNullable(consoles.remove(stack)).ifPresent(Consoles::close);
            shell.background()
                    .submit(
                            () -> {
                                gone.nodes().close();
                                return true;
                            },
                            closed -> {},
                            failure -> LOG.warn("A connection stays open", failure));
        }
    }
}
