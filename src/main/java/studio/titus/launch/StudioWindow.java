package studio.titus.launch;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.titus.cli.tour.Stage;
import studio.titus.model.AdjustablePace;
import studio.titus.model.PriceTable;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.PreferencesFile;
import studio.titus.state.ScratchFolder;
import studio.titus.state.StackFolders;
import studio.titus.ui.dashboard.StackRooms;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Program;
import studio.titus.ui.shell.PublicAddressFinder;
import studio.titus.ui.shell.Rehearsal;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.shell.SshKeys;
import studio.titus.ui.shell.StudioApp;
import studio.titus.ui.start.StudioScreens;
import studio.titus.ui.wizard.SystemFileChoice;

/** Builds the objects of the window. JavaFX makes this one itself, hence public and with a constructor of no parameters. */
public class StudioWindow extends StudioApp {

    /** Seconds of the rehearsal's time in one real second: fast enough to watch, slow enough to follow. */
    private static final double REHEARSAL_SPEED = 16;

    /** The address that documentation uses; a rehearsal asks nobody. */
    private static final AddressFinder REHEARSED_ADDRESS = () -> "203.0.113.7";

    private final AppFolders folders;
    private final double speed;
    private final SecureRandom random = new SecureRandom();
    private final Clouds clouds;

    /** A stack of an earlier rehearsal may still be open when the next begins. */
    private final List<Stage> rehearsed = new ArrayList<>();

    /** For JavaFX: the window of this process. */
    public StudioWindow() {
        this(AppFolders.ofThisProcess(), REHEARSAL_SPEED);
    }

    /** @param speed seconds of a rehearsal's time in one real second */
    StudioWindow(AppFolders folders, double speed) {
        this.folders = folders;
        this.clouds = new Clouds(System.getenv(), random, folders.packages());
        this.speed = speed;
    }

    @Override
    protected Screen compose(Shell shell, MainWindow window) {
        var services = services(browser(shell, window));
        var notifier = new DesktopNotifier(DesktopNotifier.FREEDESKTOP, shell.ui(), window.toasts());
        var screens = new StudioScreens(
                shell,
                window.bandProperty(),
                services,
                home -> new StackRooms(
                        shell, services, new SystemFileChoice(), ZoneId.systemDefault(), notifier, home));
        screens.remind(window.noticeProperty(), window.costProperty(), notifier);
        return screens.start();
    }

    @Override
    protected AppPreferences preferences() {
        var file = new PreferencesFile(folders.data());
        return new AppPreferences(file.read(), file::write);
    }

    @Override
    protected WindowMemory windowMemory() {
        return new WindowFile(folders.data());
    }

    private static Consumer<URI> browser(Shell shell, MainWindow window) {
        var commands = DesktopBrowser.commands(System.getProperty("os.name"));
        return new DesktopBrowser(commands, shell.ui(), page -> {
            shell.clipboard().copy(page.toString());
            window.toasts()
                    .notify(shell.texts().of("browser.none"), shell.texts().of("browser.none.text", page));
        });
    }

    private Services services(Consumer<URI> browser) {
        var aws = new Site(
                clouds.aws(),
                new StackFolders(folders.data()),
                new PublicAddressFinder(PublicAddressFinder.AWS),
                false);
        var ssh = new SshKeys(
                Path.of(System.getProperty("user.home")).resolve(".ssh"),
                new IdentityLoader(System.getenv()),
                new KeyPairMaker());
        return new Services(
                aws, this::rehearsal, PriceTable.shipped(), random, ssh, program(browser), Clock.systemUTC());
    }

    private Program program(Consumer<URI> browser) {
        var versions = new LinkedHashMap<String, String>();
        versions.put("Titus Studio", Version.current());
        versions.put("Java", System.getProperty("java.runtime.version", ""));
        versions.put("JavaFX", System.getProperty("javafx.runtime.version", ""));
        versions.put(
                "System",
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")));
        return new Program(versions, folders.data(), folders.log(), browser);
    }

    /** JavaFX calls it when the window is gone. */
    @Override
    public void stop() {
        rehearsed.forEach(Stage::close);
    }

    private Rehearsal rehearsal() {
        var pace = new AdjustablePace(Instant.now(), speed);
        var stage = clouds.rehearsal(pace);
        rehearsed.add(stage);
        var scratch = ScratchFolder.open();
        var key = new KeyPairMaker().make(scratch.file("rehearsal-key"), "rehearsal", Optional.empty());
        var site = new Site(stage.connector(), scratch.folders("rehearsal"), REHEARSED_ADDRESS, true);
        return new Rehearsal(site, new RehearsalSwitches(pace, stage.switchboard(), stage.mishaps()), Optional.of(key));
    }
}
