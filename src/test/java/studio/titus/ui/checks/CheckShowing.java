package studio.titus.ui.checks;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackPlaces;
import studio.titus.ui.provision.StackRail;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Makes pages of checks over fakes. */
public final class CheckShowing {

    private CheckShowing() {}

    /** The page of a stack's readiness. */
    public static Screen readiness(ReadyRig rig, Background background, boolean fresh) {
        return readiness(rig, rig.model(background, fresh), background);
    }

    /** As above, over a model of the test's own. */
    public static Screen readiness(ReadyRig rig, ReadyModel model, Background background) {
        return ReadyPage.screen(
                shell(background), model, rail(rig, StackPlace.READINESS), () -> rig.led.add("dashboard"));
    }

    /** The page of a stack's isolation. */
    public static Screen isolation(ReadyRig rig, Background background) {
        return IsolationPage.screen(
                shell(background),
                rig.isolation(background),
                rail(rig, StackPlace.ISOLATION),
                (owner, name) -> rig.chosen,
                () -> rig.led.add("dashboard"));
    }

    static Shell shell(Background background) {
        return new Shell(
                new ImmediateUiThread(),
                background,
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, text -> {}),
                text -> {},
                TestStage.theme(),
                new Navigator(),
                AppPreferences.unkept());
    }

    static Rail rail(ReadyRig rig, StackPlace here) {
        StackPlaces places = new StackPlaces(
                Showing.TEXTS,
                here,
                Map.of(
                        StackPlace.START, () -> rig.led.add("start"),
                        StackPlace.DASHBOARD, () -> rig.led.add("dashboard"),
                        StackPlace.CONSOLES, () -> {},
                        StackPlace.LOGS, () -> {},
                        StackPlace.READINESS, () -> {},
                        StackPlace.ISOLATION, () -> rig.led.add("isolation"),
                        StackPlace.DESTROY, () -> {}));
        Rail rail = StackRail.over(Showing.TEXTS, places, rig.stack, () -> {});
        places.narrowProperty().bind(rail.narrowProperty());
        return rail;
    }

    /** Presses the fix of these words. */
    public static void press(Screen screen, String fix) {
        Node content = ((ScrollPane) screen.frame().content()).getContent();
        content.lookupAll(".check-fixes > .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(fix))
                .findFirst()
                .ifPresent(Button::fire);
    }

    /** Unfolds the row of this number, counted from 0. */
    public static void unfold(Screen screen, int row) {
        Node content = ((ScrollPane) screen.frame().content()).getContent();
        content.lookupAll(".check-head").stream()
                .map(Button.class::cast)
                .skip(row)
                .findFirst()
                .ifPresent(Button::fire);
    }
}
