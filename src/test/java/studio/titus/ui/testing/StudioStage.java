package studio.titus.ui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import studio.titus.engine.KnownProfile;
import studio.titus.model.PriceTable;
import studio.titus.plan.Blueprint;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.StackFolders;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Program;
import studio.titus.ui.shell.Rehearsal;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.shell.SshKeys;

/**
 * A window over fakes: every background work is done before the next line of the test, the account answers as told, and
 * keys and folders lie below one temporary folder.
 */
public final class StudioStage {

    /** A public key nobody has the private half of. */
    public static final String KEY =
            Blueprint.skeleton().settings().publicKey().openSsh().strip();

    public final FakeConnector aws = new FakeConnector();
    public final FakeConnector rehearsal =
            new FakeConnector().knowing(new KnownProfile("rehearsal", KnownProfile.Kind.REHEARSAL, null, false));
    public final FakeRuns runs = new FakeRuns();
    public final FakeControls controls = new FakeControls();
    public final List<String> copied = new ArrayList<>();
    public final Texts texts = Texts.load();
    public final StackFolders folders;
    public final Services services;
    public final Shell shell;
    public final MainWindow window;
    private final Stage stage;

    /** Shows an empty window of usual size. */
    public StudioStage(Stage stage, Path home) {
        this.stage = stage;
        Fonts.load();
        Path data = lastingFolder();
        folders = new StackFolders(data);
        rehearsal.answering((source, region) -> rehearsal.session(region).rehearsing());
        services = new Services(
                new Site(aws, folders, () -> "192.0.2.44", false),
                () -> new Rehearsal(
                        new Site(rehearsal, new StackFolders(home.resolve("rehearsal")), () -> "203.0.113.7", true),
                        controls,
                        Optional.empty()),
                PriceTable.shipped(),
                new Random(1),
                new SshKeys(home.resolve("ssh"), new IdentityLoader(Map.of()), new KeyPairMaker()),
                new Program(Map.of("Titus Studio", "1.0.0"), data, data.resolve("logs/studio.log"), path -> {}),
                InstantSource.fixed(FakeCloud.NOW));
        shell = new Shell(
                new JavaFxPlatform(),
                new ImmediateBackground(),
                texts,
                new ViewLoader(texts, copied::add),
                copied::add,
                TestStage.theme(),
                new Navigator(),
                AppPreferences.unkept());
        window = new MainWindow(stage, texts, shell.navigator(), shell.themes(), WindowMemory.none());
    }

    /**
     * Answers are written when a person pauses, which may be when the test is over and its own folder is being deleted: so
     * they have one that lasts as long as the process.
     */
    private static Path lastingFolder() {
        try {
            Path folder = Files.createTempDirectory("studio-stage");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a public key into the person's folder of keys. */
    public static Path keyIn(Path home, String name, String comment) {
        try {
            Path folder = Files.createDirectories(home.resolve("ssh"));
            return Files.writeString(folder.resolve(name + ".pub"), KEY + " " + comment + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** What the title bar says. */
    public String windowTitle() {
        return stage.getTitle();
    }

    /** What the page's title says. */
    public String title() {
        return Optional.ofNullable(scene().getRoot().lookup(".page-title"))
                .map(javafx.scene.control.Labeled.class::cast)
                .map(javafx.scene.control.Labeled::getText)
                .orElse("");
    }
}
