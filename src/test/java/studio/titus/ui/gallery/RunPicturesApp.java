package studio.titus.ui.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Resource;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.testing.Samples;
import studio.titus.ui.console.ConsoleShowing;
import studio.titus.ui.dashboard.DashboardShowing;
import studio.titus.ui.destroy.DestroyExits;
import studio.titus.ui.destroy.DestroyModel;
import studio.titus.ui.destroy.DestroyScreen;
import studio.titus.ui.destroy.DestroyShowing;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.provision.FakeSession;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.ProvisionModel;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Recordings;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.renew.RenewShowing;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.signin.SignInDoor;
import studio.titus.ui.signin.SourceKind;
import studio.titus.ui.testing.FakeConnector;

/** Shows each screen in each theme and size in a window of its own, and saves what is to be seen. */
public final class RunPicturesApp extends Application {

    private static final javafx.util.Duration SETTLE = javafx.util.Duration.millis(700);

    private static final Problem SSO = Problem.of("aws.credentials.sso-expired", "The single sign-on session is over")
            .next("Run: aws sso login --profile team-sandbox");

    /** A screen, and whether the rehearsal band is over it and notices float before it. */
    private record Shot(Supplier<Screen> screen, boolean rehearsal, boolean toasts) {

        Shot(Supplier<Screen> screen, boolean rehearsal) {
            this(screen, rehearsal, false);
        }
    }

    private static final int NARROW = 1024;

    /** A wide window shows the picture and the time beside the list anyway. */
    private static final Set<String> SIGHTS = Set.of("provision-time", "provision-picture");

    /** A size of the window's content, in logical px. */
    private record Size(int width, int height) {}

    private final Map<String, Shot> shots = new LinkedHashMap<>();
    private final java.util.ArrayDeque<Runnable> todo = new java.util.ArrayDeque<>();

    @Override
    public void start(Stage stage) {
        Fonts.load(); // a terminal measures its letters when it is made, before it has a window
        Path folder = Path.of(getParameters().getRaw().getFirst());
        String only =
                getParameters().getRaw().size() > 1 ? getParameters().getRaw().get(1) : "";
        shots.put("provision", new Shot(RunPicturesApp::halfWay, false));
        shots.put("provision-time", new Shot(() -> sight(2), false));
        shots.put("provision-picture", new Shot(() -> sight(1), false));
        shots.put("provision-stopping", new Shot(RunPicturesApp::stopping, false));
        shots.put("provision-log", new Shot(() -> withLog(halfWay()), false));
        shots.put("provision-found", new Shot(RunPicturesApp::found, false));
        shots.put("provision-failed", new Shot(RunPicturesApp::failed, true));
        shots.put("provision-expired", new Shot(() -> broken(Recording.EXPIRED), false));
        shots.put("provision-failed-log", new Shot(() -> withLog(broken(Recording.EXPIRED)), true));
        shots.put("renew", new Shot(() -> renew(new FakeConnector()), false));
        shots.put("renew-sso", new Shot(() -> renew(new FakeConnector().refusing(SSO)), false));
        shots.put("renew-other", new Shot(RunPicturesApp::otherAccount, false));
        shots.put("dashboard-expired", new Shot(RunPicturesApp::expired, false));
        shots.put("dashboard-waiting", new Shot(RunPicturesApp::waiting, false));
        shots.put("dashboard-ready", new Shot(() -> dashboard(standing(), true), false));
        shots.put("toast", new Shot(() -> dashboard(standing(), true), false, true));
        shots.put("dashboard-drift", new Shot(RunPicturesApp::drift, true));
        shots.put("dashboard-impaired", new Shot(RunPicturesApp::impaired, false));
        shots.put("dashboard-tag", new Shot(RunPicturesApp::byTag, false));
        CheckShots.all().forEach((name, screen) -> shots.put(name, new Shot(screen, false)));
        shots.put("destroy-question", new Shot(RunPicturesApp::question, false));
        shots.put("destroy-removal", new Shot(RunPicturesApp::removal, false));
        shots.put("destroy-log", new Shot(() -> withLog(removal()), true));
        shots.put("destroy-proof", new Shot(RunPicturesApp::proof, false));
        shots.put("destroy-back", new Shot(RunPicturesApp::lookingBack, false));
        shots.put("destroy-expired", new Shot(() -> left(Recording.EXPIRED), false));
        shots.put("destroy-left", new Shot(() -> left(Recording.FOREIGN), true));
        for (String which : List.of("used", "split", "find", "paste", "lost", "failed", "empty")) {
            shots.put("consoles-" + which, new Shot(() -> consoles(which), which.equals("used")));
        }
        JobShots.all().forEach((name, screen) -> shots.put(name, new Shot(screen, false)));
        shots.put("logs", new Shot(ConsoleShowing::logsPicture, false));
        for (ColorScheme scheme : ColorScheme.values()) {
            for (Size size : new Size[] {new Size(1280, 800), new Size(1024, 640)}) {
                shots.forEach((name, shot) -> {
                    if (name.startsWith(only) && !(size.width() > NARROW && SIGHTS.contains(name))) {
                        todo.add(() -> take(shot, scheme, size, file(folder, name, scheme, size)));
                    }
                });
            }
        }
        next();
    }

    private static Path file(Path folder, String name, ColorScheme scheme, Size size) {
        return folder.resolve("%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(), size.width()));
    }

    private void next() {
        Runnable shot = todo.poll();
        if (shot == null) {
            new JavaFxPlatform().exit();
        } else {
            shot.run();
        }
    }

    private void take(Shot shot, ColorScheme scheme, Size size, Path file) {
        Stage stage = new Stage();
        ThemeService themes = new ThemeService(() -> new SimpleObjectProperty<>(scheme));
        MainWindow window =
                Showing.window(stage, themes, shot.screen().get(), shot.rehearsal(), size.width(), size.height());
        if (shot.toasts()) {
            window.toasts()
                    .notify("titus-lab: a step is stuck", "NAT gateway takes much longer than usual: 6 min so far.");
            window.toasts().notify("titus-lab is ready", "All 38 resources are ready.");
        }
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> {
            Pictures.save(stage.getScene(), file, 1);
            next();
            stage.close();
        });
        pause.play();
    }

    private static Screen consoles(String which) {
        return ConsoleShowing.picture(which, new ImmediateBackground(), () -> Instant.parse("2026-11-23T14:29:03Z"));
    }

    private static Screen halfWay() {
        FakeStack stack = new FakeStack();
        Screen screen = Showing.provision(provision(stack, new HeldBackground()), stack);
        Recordings.halfWay().forEach(stack::emit);
        stack.session.pass(Duration.ofSeconds(100));
        return screen;
    }

    /** The run in a small window, with one of the sights of the switch. */
    private static Screen sight(int which) {
        Screen screen = halfWay();
        Platform.runLater(() -> {
            Node segments = Objects.requireNonNull(screen.frame().head()).lookup(".segments");
            ((ToggleButton) ((Parent) segments).getChildrenUnmodifiable().get(which)).fire();
        });
        return screen;
    }

    /** With the log of the run open. */
    private static Screen withLog(Screen screen) {
        Platform.runLater(
                () -> ((Button) Objects.requireNonNull(screen.frame().head()).lookup(".log-toggle")).fire());
        return screen;
    }

    private static Screen stopping() {
        FakeStack stack = new FakeStack();
        ProvisionModel model = provision(stack, new HeldBackground());
        Screen screen = Showing.provision(model, stack);
        Recordings.halfWay().forEach(stack::emit);
        stack.session.pass(Duration.ofSeconds(100));
        Objects.requireNonNull(model.page().button()).run().run();
        Objects.requireNonNull(model.page().button()).run().run();
        return screen;
    }

    private static Screen found() {
        FakeStack stack = new FakeStack();
        stack.stands(Blueprint.skeleton().resources().stream()
                .map(Resource::address)
                .limit(24)
                .toArray(Address[]::new));
        ProvisionModel model = new ProvisionModel(
                stack,
                stack.plan(),
                new ImmediateUiThread(),
                new HeldBackground(),
                new NoExits(),
                Showing.words(),
                Showing.news());
        model.found(Set.of(Addresses.KEY_PAIR, Addresses.NAT_GATEWAY));
        return Showing.provision(model, stack);
    }

    private static Screen failed() {
        FakeStack stack = new FakeStack();
        stack.session.rehearsal = true;
        HeldBackground background = new HeldBackground();
        Screen screen = Showing.provision(provision(stack, background), stack);
        Recordings.refusedAgents().forEach((RunEvent event) -> stack.emit(event));
        background.end(Recording.failure(140, Addresses.AGENT_GROUP));
        return screen;
    }

    private static Screen broken(Problem cause) {
        FakeStack stack = new FakeStack();
        HeldBackground background = new HeldBackground();
        Screen screen = Showing.provision(provision(stack, background), stack);
        Recordings.halfWay().forEach(stack::emit);
        Recording run = Recording.apply();
        Outcome end = Recording.failure(102, Addresses.PREREQS, cause);
        stack.emit(run.failed(101, Addresses.PREREQS, 71, cause), run.finished(102, end));
        background.end(end);
        return screen;
    }

    private static Screen renew(FakeConnector connector) {
        FakeStack stack = new FakeStack();
        stack.door = new SignInDoor(connector, SourceKind.PROFILE, "team-sandbox");
        return RenewShowing.screen(stack, halfWay());
    }

    private static Screen otherAccount() {
        FakeStack stack = new FakeStack();
        stack.session.rehearsal = true;
        return RenewShowing.screen(stack, halfWay());
    }

    private static Screen expired() {
        FakeStack stack = standing();
        Screen screen = dashboard(stack, false);
        screen.shown();
        stack.refusal = Optional.of(new ProblemException(Recording.EXPIRED));
        check(screen);
        return screen;
    }

    private static Screen waiting() {
        FakeStack stack = standing();
        HeldBackground background = new HeldBackground();
        Screen screen = DashboardShowing.screen(stack, background, false);
        screen.shown();
        stack.delays.add(new CloudException(
                CloudException.Reaction.THROTTLED,
                Problem.of("aws.throttled", "AWS asks to send fewer requests"),
                null));
        stack.held = true;
        check(screen);
        return screen;
    }

    /** Presses "Check again", the last of the page's buttons. */
    private static void check(Screen screen) {
        Objects.requireNonNull(screen.frame().head()).lookupAll(".page-actions .button").stream()
                .map(Button.class::cast)
                .reduce((before, last) -> last)
                .ifPresent(Button::fire);
    }

    private static Screen drift() {
        FakeStack stack = standing();
        stack.session.rehearsal = true;
        stack.drifts(Addresses.BASTION_SSH, "cidr_blocks", "198.51.100.9/32");
        stack.drifts(Addresses.AGENT_GROUP, "desired_capacity", "3");
        Screen screen = dashboard(stack, false);
        screen.shown();
        ((ScrollPane) screen.frame().content())
                .getContent().lookupAll(".drift-head .button").stream()
                        .map(Button.class::cast)
                        .findFirst()
                        .ifPresent(Button::fire);
        return screen;
    }

    private static Screen impaired() {
        FakeStack stack = standing();
        stack.drifts(Addresses.MASTER, "state", "stopped");
        stack.address = () -> "198.51.100.77";
        return dashboard(stack, false);
    }

    private static Screen byTag() {
        FakeStack stack = standing();
        stack.settings = Optional.empty();
        return dashboard(stack, false);
    }

    private static Screen dashboard(FakeStack stack, boolean welcome) {
        return DashboardShowing.screen(stack, new HeldBackground(), welcome);
    }

    private static Screen question() {
        FakeStack stack = standing();
        DestroyModel model = DestroyShowing.model(stack, new HeldBackground(), new NoWay());
        DestroyScreen screen = DestroyShowing.screen(model, stack);
        ((TextField) screen.frame().content().lookup(".text-field")).setText("titus-l");
        return screen;
    }

    private static Screen removal() {
        FakeStack stack = standing();
        DestroyModel model = DestroyShowing.model(stack, new HeldBackground(), new NoWay());
        DestroyScreen screen = DestroyShowing.screen(model, stack);
        model.begin();
        destroy(model);
        Recordings.halfGone().forEach(stack::emit);
        stack.session.pass(Duration.ofSeconds(55));
        return screen;
    }

    private static Screen proof() {
        return ended(Recordings.gone(Recording.FOREIGN), Recording.success(231), Addresses.BUCKET);
    }

    private static Screen left(Problem cause) {
        Address[] left = {Addresses.PUBLIC_SUBNET, Addresses.VPC};
        return ended(Recordings.gone(cause, left), Recording.failure(231, left[0], cause), left);
    }

    private static Screen lookingBack() {
        Screen screen = proof();
        Platform.runLater(() -> Objects.requireNonNull(screen.frame().footer()).lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(Button::fire));
        return screen;
    }

    private static Screen ended(List<RunEvent> run, Outcome outcome, Address... left) {
        FakeStack stack = standing();
        HeldBackground background = new HeldBackground();
        DestroyModel model = DestroyShowing.model(stack, background, new NoWay());
        DestroyScreen screen = DestroyShowing.screen(model, stack);
        model.begin();
        destroy(model);
        run.forEach(stack::emit);
        stack.stands(left);
        background.end(outcome);
        return screen;
    }

    private static void destroy(DestroyModel model) {
        model.type("titus-lab");
        model.destroy();
    }

    private static FakeStack standing() {
        FakeStack stack = new FakeStack();
        stack.settings = Optional.of(withKey());
        stack.standsWhole();
        stack.session.stacks.add(
                new FoundStack(StackName.of("titus-lab"), "vpc-1", FakeSession.START.minusSeconds(2640)));
        return stack;
    }

    /** Settings whose private key is on this computer, while the pictures are taken. */
    private static StackSettings withKey() {
        try {
            Path folder = Files.createTempDirectory("pictures");
            var pair = new KeyPairMaker().make(folder.resolve("id"), "pictures", Optional.empty());
            List.of(folder, folder.resolve("id"), folder.resolve("id.pub"))
                    .forEach(file -> file.toFile().deleteOnExit());
            return Samples.settings().toBuilder()
                    .publicKey(pair.key())
                    .privateKeyFile(pair.privateFile().toString())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProvisionModel provision(FakeStack stack, HeldBackground background) {
        ProvisionModel model = new ProvisionModel(
                stack,
                stack.plan(),
                new ImmediateUiThread(),
                background,
                new NoExits(),
                Showing.words(),
                Showing.news());
        model.begin();
        return model;
    }

    private static final class NoExits implements ProvisionExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {}

        @Override
        public void browse(URI page) {}

        @Override
        public void ready() {}

        @Override
        public void remove(Inventory inventory) {}

        @Override
        public void leave() {}
    }

    private static final class NoWay implements DestroyExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {}

        @Override
        public void browse(URI page) {}

        @Override
        public void dashboard() {}

        @Override
        public void done() {}
    }
}
