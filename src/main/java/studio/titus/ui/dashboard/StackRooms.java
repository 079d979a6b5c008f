package studio.titus.ui.dashboard;

import java.net.URI;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Notices;
import studio.titus.model.PriceTable;
import studio.titus.plan.Address;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.console.Consoles;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.nodes.KeyCheck;
import studio.titus.ui.nodes.NodeOpener;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.ProvisionModel;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.renew.Renewal;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.wizard.FileChoice;

/**
 * Makes the screens of a stack; {@link StackWays} leads from one to the other. Going back to the start page closes the stack's session.
 */
public final class StackRooms implements RunScreens {

    private static final Logger LOG = LoggerFactory.getLogger(StackRooms.class);

    /** The address of the documentation, with which every rehearsal is set up. */
    private static final String DOCUMENTATION = "203.0.113.7";

    private final Shell shell;
    private final Services services;
    private final PriceTable prices;
    private final ZoneId zone;
    private final Runnable openStart;
    private final NodePages pages;
    private final RunPages runs;

    /**
     * @param files lets the person point at a file
     * @param zone of the times shown
     * @param notifier is told when a run is done or stuck and nobody is at the window
     * @param openStart shows the start page
     */
    public StackRooms(
            Shell shell, Services services, FileChoice files, ZoneId zone, Notifier notifier, Runnable openStart) {
        this(shell, services, files, zone, notifier, openStart, NodeOpener.ssh());
    }

    /** @param opener makes the way to the nodes */
    public StackRooms(
            Shell shell,
            Services services,
            FileChoice files,
            ZoneId zone,
            Notifier notifier,
            Runnable openStart,
            NodeOpener opener) {
        this.shell = shell;
        this.services = services;
        this.prices = services.prices();
        this.pages = new NodePages(shell, services, files, zone, opener, this::addresses);
        this.runs = new RunPages(shell, prices, zone, notifier, this::settings);
        this.zone = zone;
        this.openStart = openStart;
    }

    @Override
    public Screen provision(OpenStack stack, Plan plan) {
        return provision(work(stack), plan);
    }

    @Override
    public Screen resume(OpenStack stack, Plan plan, Set<Address> cutOff) {
        StackWork work = work(stack);
        ProvisionModel model = creating(work, plan);
        model.found(cutOff);
        return runs.provision(work, model);
    }

    @Override
    public Screen destroy(OpenStack stack, Inventory inventory) {
        return destroy(work(stack), inventory);
    }

    @Override
    public Screen dashboard(OpenStack stack) {
        return dashboard(work(stack), false);
    }

    private StackWork work(OpenStack stack) {
        return StackWork.of(stack, services.random());
    }

    Screen provision(StackWork stack, Plan plan) {
        return runs.provision(stack, creating(stack, plan));
    }

    /** As above, and leads back to where it was asked for. */
    Screen repair(StackWork stack, Plan plan, ProvisionExits exits) {
        return runs.provision(stack, runs.creating(stack, plan, exits));
    }

    private ProvisionModel creating(StackWork stack, Plan plan) {
        return runs.creating(stack, plan, new StackWays(this, stack).afterRun());
    }

    Screen destroy(StackWork stack, Inventory inventory) {
        return runs.destroy(stack, inventory, new StackWays(this, stack).afterDestroy(), places(stack));
    }

    Screen dashboard(StackWork stack, boolean welcome) {
        DashboardWords words = new DashboardWords(shell.texts(), new StackCost(prices), zone);
        DashboardModel model = new DashboardModel(
                stack,
                shell.ui(),
                shell.background(),
                addresses(stack),
                new KeyCheck(services.ssh().loader()),
                new NodeWatch(pages.nodes(stack), pages.memory(stack), shell.background(), services.clock()),
                pages::choose,
                services.clock(),
                new StackWays(this, stack).fromDashboard(),
                words,
                welcome);
        ViewLoader views = shell.views()
                .with(
                        DashboardController.class,
                        () -> new DashboardController(model, shell.texts(), shell.clipboard()));
        Region content = (Region) views.load(DashboardController.class).root();
        var doors = new EnumMap<>(places(stack));
        doors.put(StackPlace.DESTROY, model::destroy);
        return new DashboardScreen(shell.texts(), model, stack, content, doors, this::settings);
    }

    /** The ways between the places of a stack. */
    private Map<StackPlace, Runnable> places(StackWork stack) {
        return new EnumMap<>(Map.of(
                StackPlace.START,
                () -> leave(stack),
                StackPlace.DASHBOARD,
                () -> show(dashboard(stack, false)),
                StackPlace.CONSOLES,
                () -> show(consoles(stack).screen()),
                StackPlace.LOGS,
                () -> show(logs(stack)),
                StackPlace.NEW_JOB,
                () -> show(job(stack, "")),
                StackPlace.JOBS,
                () -> show(jobs(stack)),
                StackPlace.READINESS,
                () -> show(readiness(stack, false)),
                StackPlace.ISOLATION,
                () -> show(isolation(stack)),
                StackPlace.DESTROY,
                () -> destroy(stack)));
    }

    /** What the last look at the nodes of this stack gave. */
    CheckMemory memory(StackWork stack) {
        return pages.memory(stack);
    }

    Screen readiness(StackWork stack, boolean fresh) {
        return pages.readiness(stack, fresh, new StackWays(this, stack).fromNodes(), places(stack), this::settings);
    }

    Screen isolation(StackWork stack) {
        return pages.isolation(stack, new StackWays(this, stack).fromIsolation(), places(stack), this::settings);
    }

    private Consoles consoles(StackWork stack) {
        return pages.consoles(stack, new StackWays(this, stack).fromNodes(), places(stack), this::settings);
    }

    private Screen logs(StackWork stack) {
        return pages.logs(stack, new StackWays(this, stack).fromNodes(), places(stack), this::settings);
    }

    /** @param like the JSON of a job to begin with, "" for none */
    Screen job(StackWork stack, String like) {
        return pages.job(stack, new StackWays(this, stack).fromJob(), places(stack), this::settings, like);
    }

    Screen jobs(StackWork stack) {
        var ways = new StackWays(this, stack);
        return pages.jobs(stack, ways.fromNodes(), ways.fromJobs(), places(stack), this::settings);
    }

    /** Opens a console and runs a command line there. */
    void console(StackWork stack, String node, String line) {
        Consoles consoles = consoles(stack);
        show(consoles.screen());
        consoles.open(node, line);
    }

    void console(StackWork stack, String node) {
        Consoles consoles = consoles(stack);
        show(consoles.screen());
        consoles.open(node);
    }

    /** From a page that does not know what stands; one that can't find out shows why. */
    private void destroy(StackWork stack) {
        shell.background()
                .submit(
                        () -> stack.look(Notices.NONE),
                        inventory -> show(destroy(stack, inventory)),
                        failure -> show(dashboard(stack, false)));
    }

    /** Nobody outside is asked for the sake of a rehearsal; there the person is always where it trusts. */
    private AddressFinder addresses(StackWork stack) {
        return stack.session().rehearsal()
                ? () -> DOCUMENTATION
                : services.aws().addresses();
    }

    private void settings() {
        shell.navigator().current().ifPresent(from -> show(new SettingsAside(shell, services, from)));
    }

    void show(Screen screen) {
        shell.navigator().show(screen);
    }

    void leave(StackWork stack) {
        pages.close(stack);
        close(stack.session());
        openStart.run();
    }

    /** Closing speaks with the network, perhaps. */
    private void close(CloudSession session) {
        shell.background()
                .submit(
                        () -> {
                            session.close();
                            return true;
                        },
                        closed -> {},
                        failure -> LOG.warn("A session stays open", failure));
    }

    void signInAgain(StackWork stack, String goOn, Runnable then) {
        shell.navigator()
                .current()
                .ifPresent(from -> show(
                        new Renewal(shell, services, stack, from, this::settings, this::close).screen(goOn, then)));
    }

    void browse(URI page) {
        services.program().open().accept(page);
    }
}
