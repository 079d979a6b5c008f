package studio.titus.ui.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.titus.model.StackName;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.problem.ProblemException;
import studio.titus.state.StackRecord;
import studio.titus.testing.Samples;
import studio.titus.ui.dashboard.DashboardShowing;
import studio.titus.ui.destroy.DestroyExits;
import studio.titus.ui.destroy.DestroyModel;
import studio.titus.ui.destroy.DestroyShowing;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.ProvisionModel;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Recordings;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.renew.RenewShowing;
import studio.titus.ui.settings.SettingsScreen;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.SceneReview;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.testing.Words;

/** What holds for every screen: each control has a name, and nothing is cut off in the smallest window. */
@ExtendWith(ApplicationExtension.class)
class EveryScreenTest {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 640;

    @TempDir
    private Path home;

    private StudioStage studio;
    private StudioScreens screens;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        var folder = studio.folders.of(StackName.of("titus-lab"));
        folder.remember(Samples.settings());
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW.minusSeconds(90_000), null));
        screens = StudioShowing.screens(studio);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        studio.shell.navigator().show(screens.start());
        screens.remind(studio.window.noticeProperty(), studio.window.costProperty(), (title, text) -> {});
        studio.window.show();
    }

    @Test
    void everyControlHasANameAndNoTextIsCut(FxRobot robot) {
        SoftAssertions all = new SoftAssertions();
        review(all, "start", () -> screens.start());
        review(all, "settings", () -> new SettingsScreen(studio.shell, studio.services, () -> {}));
        review(all, "dashboard", () -> DashboardShowing.screen(standing(), new ImmediateBackground(), true));
        review(
                all,
                "dashboard with drift",
                () -> DashboardShowing.screen(drifting(), new ImmediateBackground(), false));
        review(all, "dashboard by tag", () -> DashboardShowing.screen(byTag(), new ImmediateBackground(), false));
        review(all, "destroy", EveryScreenTest::destroy);
        review(all, "what is left", EveryScreenTest::left);
        review(all, "a removal that is stopped", EveryScreenTest::removal);
        review(all, "a run that is stopped", EveryScreenTest::stopping);
        review(all, "a run that failed", EveryScreenTest::failed);
        review(all, "a session that is over", EveryScreenTest::over);
        review(all, "signing in again", () -> RenewShowing.screen(new FakeStack(), screens.start()));
        for (String button : List.of("Find stacks", "Set up a stack", "Start rehearsal")) {
            robot.interact(() -> studio.shell.navigator().show(screens.start()));
            robot.interact(() -> robot.lookup((Button one) -> button.equals(Words.read(one)))
                    .queryButton()
                    .fire());
            check(all, button);
        }
        all.assertAll();
    }

    private void review(SoftAssertions all, String name, Callable<Screen> screen) {
        WaitForAsyncUtils.asyncFx(() -> {
            studio.shell.navigator().show(screen.call());
            return true;
        });
        check(all, name);
    }

    private void check(SoftAssertions all, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        SceneReview review = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            studio.scene().getRoot().applyCss();
            studio.scene().getRoot().layout();
            return new SceneReview(studio.scene().getRoot());
        });
        all.assertThat(review.controlCount()).as("controls on %s", name).isGreaterThan(2);
        all.assertThat(review.nameless())
                .as("controls without a name on %s", name)
                .isEmpty();
        all.assertThat(review.tooWide()).as("columns too wide on %s", name).isEmpty();
        all.assertThat(review.cutOff()).as("texts cut off on %s", name).isEmpty();
        all.assertThat(review.lettersTwice())
                .as("letters given twice on %s", name)
                .isEmpty();
    }

    private static FakeStack standing() {
        FakeStack stack = new FakeStack();
        stack.standsWhole();
        return stack;
    }

    private static FakeStack drifting() {
        FakeStack stack = standing();
        stack.address = () -> "198.51.100.77";
        stack.drifts(Addresses.BASTION_SSH, "cidr_blocks", "198.51.100.9/32");
        stack.drifts(Addresses.MASTER, "state", "stopped");
        return stack;
    }

    private static FakeStack byTag() {
        FakeStack stack = standing();
        stack.settings = Optional.empty();
        return stack;
    }

    private static Screen destroy() {
        FakeStack stack = standing();
        stack.objects = OptionalInt.of(1000);
        DestroyModel model = DestroyShowing.model(stack, new HeldBackground(), new Nowhere());
        return DestroyShowing.screen(model, stack);
    }

    private static Screen left() {
        FakeStack stack = standing();
        HeldBackground background = new HeldBackground();
        DestroyModel model = DestroyShowing.model(stack, background, new Nowhere());
        Screen screen = DestroyShowing.screen(model, stack);
        model.begin();
        model.type("titus-lab");
        model.destroy();
        stack.stands(Addresses.VPC);
        background.end(Recording.failure(231, Addresses.VPC, Recording.FOREIGN));
        return screen;
    }

    private static Screen removal() {
        FakeStack stack = standing();
        DestroyModel model = DestroyShowing.model(stack, new HeldBackground(), new Nowhere());
        Screen screen = DestroyShowing.screen(model, stack);
        model.begin();
        model.type("titus-lab");
        model.destroy();
        Recordings.halfGone().forEach(stack::emit);
        openLog(screen);
        screen.mayClose(() -> {});
        return screen;
    }

    private static Screen stopping() {
        FakeStack stack = new FakeStack();
        Screen screen = run(stack, new HeldBackground());
        Recordings.halfWay().forEach(stack::emit);
        openLog(screen);
        screen.mayLeave(() -> {});
        return screen;
    }

    private static Screen failed() {
        FakeStack stack = new FakeStack();
        HeldBackground background = new HeldBackground();
        Screen screen = run(stack, background);
        Recordings.refusedAgents().forEach(stack::emit);
        background.end(Recording.failure(140, Addresses.AGENT_GROUP, Recording.EXPIRED));
        openLog(screen);
        return screen;
    }

    private static Screen over() {
        FakeStack stack = drifting();
        stack.refusal = Optional.of(new ProblemException(Recording.EXPIRED));
        return DashboardShowing.screen(stack, new ImmediateBackground(), false);
    }

    private static Screen run(FakeStack stack, HeldBackground background) {
        ProvisionModel model = new ProvisionModel(
                stack,
                stack.plan(),
                new ImmediateUiThread(),
                background,
                new ToNowhere(),
                Showing.words(),
                Showing.news());
        model.begin();
        return Showing.provision(model, stack);
    }

    private static void openLog(Screen screen) {
        ((Button) Objects.requireNonNull(screen.frame().head()).lookup(".log-toggle")).fire();
    }

    private static final class ToNowhere implements ProvisionExits {

        @Override
        public void ready() {}

        @Override
        public void remove(Inventory inventory) {}

        @Override
        public void leave() {}

        @Override
        public void signInAgain(String goOn, Runnable then) {}

        @Override
        public void browse(URI page) {}
    }

    private static final class Nowhere implements DestroyExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {}

        @Override
        public void dashboard() {}

        @Override
        public void browse(URI page) {}

        @Override
        public void done() {}
    }
}
