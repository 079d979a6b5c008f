package studio.titus.ui.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;
import studio.titus.engine.KnownProfile;
import studio.titus.model.Cidr;
import studio.titus.model.PriceTable;
import studio.titus.model.Secret;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Resource;
import studio.titus.problem.Problem;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;
import studio.titus.ui.control.ChipsField;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeChoice;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.provision.Standing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Program;
import studio.titus.ui.shell.Rehearsal;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.shell.SshKeys;
import studio.titus.ui.start.StudioScreens;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.testing.FakeControls;
import studio.titus.ui.testing.FakeRuns;

/** Walks through start page and wizard over a fake cloud and writes a picture of each page, then ends. */
public final class StudioPicturesApp extends Application {

    private static final Problem EXPIRED = Problem.of("credentials.expired", "The session token has expired")
            .because("AWS stopped accepting it at 14:20. Nothing here is lost.")
            .next("Sign in again with aws sso login, then try again.")
            .detail("ExpiredToken, request 7c1f0e52-93a4");
    private static final Problem SSO_OVER = Problem.of(
                    "aws.credentials.sso-expired", "The single sign-on session is over")
            .next("Run: aws sso login --profile team-sandbox");
    private static final Duration SETTLE = Duration.millis(450);

    private final JavaFxPlatform platform = new JavaFxPlatform();
    private final ThemeService themes = new ThemeService(platform);
    private final Texts texts = Texts.load();
    private final Navigator navigator = new Navigator();
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final FakeConnector aws = new FakeConnector();
    private Stage stage;
    private MainWindow window;
    private Path folder;
    private List<String> wanted;

    @Override
    public void start(Stage first) {
        Fonts.load();
        stage = first;
        folder = Path.of(getParameters().getRaw().getFirst());
        wanted = getParameters().getRaw().stream().skip(1).toList();
        window = new MainWindow(stage, texts, navigator, themes, WindowMemory.none());
        Shell shell = new Shell(
                platform,
                new VirtualThreads(platform),
                texts,
                new ViewLoader(texts, TextClipboard.system()),
                TextClipboard.system(),
                themes,
                navigator,
                AppPreferences.unkept());
        StudioScreens screens = new StudioScreens(shell, window.bandProperty(), services(), home -> new FakeRuns());
        navigator.show(screens.start());
        window.show();
        aws.knowing(
                new KnownProfile("team-sandbox", KnownProfile.Kind.SSO, "eu-west-1", false),
                new KnownProfile("team-prod", KnownProfile.Kind.ROLE, "us-east-1", true),
                new KnownProfile("archive", KnownProfile.Kind.KEYS, null, false));
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            walk(theme);
        }
        script.add(platform::exit);
        next();
    }

    private Services services() {
        try {
            Path home = Files.createTempDirectory("pictures");
            StackFolders folders = new StackFolders(home);
            remember(folders);
            Path ssh = Files.createDirectories(home.resolve("ssh"));
            String key = Blueprint.skeleton().settings().publicKey().openSsh();
            KeyPairMaker maker = new KeyPairMaker();
            maker.make(ssh.resolve("id_ed25519"), "ada@workshop", Optional.empty());
            maker.make(ssh.resolve("titus"), "titus", Optional.of(Secret.of("correct horse")));
            Files.writeString(ssh.resolve("workstation.pub"), key + " ada@workstation");
            FakeConnector rehearsal = new FakeConnector()
                    .knowing(new KnownProfile("rehearsal", KnownProfile.Kind.REHEARSAL, null, false));
            rehearsal.answering((source, region) -> rehearsal.session(region).rehearsing());
            return new Services(
                    new Site(aws, folders, () -> "192.0.2.44", false),
                    () -> new Rehearsal(
                            new Site(rehearsal, new StackFolders(home.resolve("r")), () -> "203.0.113.7", true),
                            new FakeControls(),
                            Optional.empty()),
                    PriceTable.shipped(),
                    new Random(1),
                    new SshKeys(ssh, new IdentityLoader(Map.of()), new KeyPairMaker()),
                    new Program(Map.of("Titus Studio", "1.0.0"), home, home.resolve("logs/studio.log"), path -> {}),
                    InstantSource.fixed(FakeCloud.NOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remember(StackFolders folders) {
        for (String name : List.of("titus-team", "titus-bench")) {
            var stack = folders.of(studio.titus.model.StackName.of(name));
            stack.remember(Blueprint.skeleton().settings().toBuilder()
                    .region(studio.titus.model.Region.of("eu-west-1"))
                    .build());
            stack.remember(
                    new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW.minusSeconds(534_000), null));
        }
        try (var journal = folders.of(studio.titus.model.StackName.of("titus-bench"))
                .journal(InstantSource.fixed(FakeCloud.NOW))) {
            Blueprint.skeleton().resources().stream().limit(24).forEach(resource -> {
                journal.creating(resource.address(), 0);
                journal.created(resource.address(), "id");
            });
        }
    }

    private void walk(ThemeChoice theme) {
        script.add(() -> themes.choiceProperty().set(theme));
        shots("01-start", theme);
        script.add(() -> press(texts.of("strip.settings")));
        shots("12-settings", theme);
        script.add(() -> press(texts.of("preferences.diagnostics.show")));
        script.add(() -> {});
        shots("12-diagnostics", theme);
        script.add(() -> press(texts.of("diagnostics.back")));
        script.add(() -> press(texts.of("preferences.done")));
        script.add(() -> press(texts.of("start.open.button")));
        shots("02-find", theme);
        script.add(() -> press(texts.of("start.back")));
        script.add(() -> press(texts.of("start.setup.button")));
        script.add(() -> ((Button) lookup(StepRail.class).getChildren().getFirst()).fire());
        shots("03-credentials", theme);
        script.add(() -> aws.wanting("123456"));
        script.add(() -> profile("team-prod"));
        shots("03-credentials-code", theme);
        script.add(() -> aws.wanting(null));
        script.add(() -> aws.refusing(SSO_OVER));
        script.add(() -> profile("team-sandbox"));
        shots("03-credentials-sso", theme);
        script.add(() -> aws.refusing(EXPIRED));
        script.add(() -> ((ToggleButton) stage.getScene().lookup(".segments > .last")).fire());
        script.add(() -> stage.getScene().getRoot().lookupAll(".text-field").stream()
                .map(TextInputControl.class::cast)
                .limit(2)
                .forEach(field -> field.setText("AKIAIOSFODNN7EXAMPLE")));
        script.add(() -> {});
        script.add(() -> {});
        shots("03-credentials-refused", theme);
        script.add(() -> aws.answering((source, region) -> aws.session(region)));
        script.add(() -> ((ToggleButton) stage.getScene().lookup(".segments > .first")).fire());
        script.add(() -> press(texts.of("wizard.credentials.continue")));
        script.add(() -> lookup(ChipsField.class).values().setAll("203.0.113.7/32", "198.51.100.0/24"));
        shots("04-network", theme);
        script.add(() -> lookup(ChipsField.class).values().setAll(Cidr.EVERYWHERE.toString()));
        script.add(() -> press(texts.of("wizard.network.continue")));
        script.add(() -> stage.getScene().lookup(".disclosure-head").fireEvent(new javafx.event.ActionEvent()));
        shots("05-network-everywhere", theme);
        script.add(() -> lookup(ChipsField.class).values().setAll("192.0.2.44/32"));
        script.add(() -> press(texts.of("wizard.network.continue")));
        shots("06-key", theme);
        script.add(() -> keyRow(1));
        shots("06-key-locked", theme);
        script.add(() -> keyRow(2));
        shots("06-key-unproven", theme);
        script.add(() -> radio("wizard.newkey"));
        script.add(() -> press(texts.of("wizard.key.continue")));
        shots("06-key-new", theme);
        script.add(() -> radio("wizard.key.own"));
        script.add(() -> lookup(TextArea.class).setText("-----BEGIN OPENSSH PRIVATE KEY-----"));
        shots("06-key-private", theme);
        script.add(() -> ((RadioButton) stage.getScene().lookup(".key-row")).fire());
        script.add(() -> press(texts.of("wizard.key.continue")));
        script.add(() -> ((TextInputControl) stage.getScene().lookup(".text-field")).setText("Titus_Logs"));
        script.add(() -> press(texts.of("wizard.bucket.continue")));
        shots("07-bucket", theme);
        script.add(() -> press(texts.of("wizard.bucket.suggest")));
        script.add(() -> {});
        script.add(() -> {});
        shots("07-bucket-free", theme);
        script.add(() -> press(texts.of("wizard.bucket.continue")));
        shots("08-size", theme);
        script.add(() -> press(texts.of("wizard.size.continue")));
        shots("09-review", theme);
        script.add(() -> aws.cloud().holding(standing()));
        script.add(() -> press(texts.of("review.again")));
        shots("09-review-changes", theme);
        script.add(() -> aws.cloud().holding(Inventory.empty(FakeCloud.NOW)));
        script.add(() -> press(texts.of("wizard.cancel")));
        shots("12-start-draft", theme);
        script.add(() -> press(texts.of("start.rehearse.button")));
        shots("10-rehearsal", theme);
        script.add(() -> ((Button) lookup(StepRail.class).getChildren().getLast()).fire());
        shots("11-rehearsal-review", theme);
        script.add(() -> press(texts.of("wizard.cancel")));
    }

    @SuppressWarnings("unchecked")
    private void profile(String name) {
        ((ComboBox<String>) lookup(ComboBox.class)).setValue(name);
    }

    private void keyRow(int index) {
        stage.getScene().getRoot().lookupAll(".key-row").stream()
                .map(RadioButton.class::cast)
                .skip(index)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void radio(String key) {
        stage.getScene().getRoot().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(button -> texts.of(key).equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** A complete stack into which somebody else was let. */
    private static Inventory standing() {
        Blueprint blueprint = Blueprint.of(
                Blueprint.skeleton().settings(),
                new Facts("123456789012", "aws", "ec2.amazonaws.com", "euw1-az2", "ami-0123456789abcdef0"),
                BootScripts.NONE);
        List<Address> all =
                blueprint.resources().stream().map(Resource::address).toList();
        return Standing.of(blueprint, all, FakeCloud.NOW);
    }

    private void shots(String name, ThemeChoice theme) {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::startsWith)) {
            return;
        }
        script.add(() -> size(1280, 800));
        script.add(() -> save(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)));
        script.add(() -> size(1024, 640));
        script.add(() -> save(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-small"));
        script.add(() -> size(1280, 800));
    }

    private void size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void save(String name) {
        Pictures.save(stage.getScene(), folder.resolve(name + ".png"), 1);
    }

    private void press(String text) {
        Button button = stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No button " + text));
        button.fire();
    }

    private <N extends Node> N lookup(Class<N> type) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A script that fails must not hang. */
    private void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            script.clear();
            script.add(platform::exit);
            throw e;
        }
    }

    private void next() {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> {
            Runnable step = script.poll();
            if (step != null) {
                try {
                    run(step);
                } finally {
                    next();
                }
            }
        });
        pause.play();
    }
}
