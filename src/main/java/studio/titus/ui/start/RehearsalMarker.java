package studio.titus.ui.start;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import studio.titus.ui.control.RehearsalBand;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.shell.RehearsalControls;
import studio.titus.ui.shell.RehearsalControls.Mishap;

/** Gives the rehearsal's band its hands: how fast it runs, what shall go wrong, and the way out. */
final class RehearsalMarker {

    private static final double MENU_GAP = 4;
    private static final List<Integer> SPEEDS = List.of(4, 16, 60, 240);

    private final Texts texts;
    private final UiThread ui;
    private final RehearsalControls controls;
    private final RehearsalBand band;

    RehearsalMarker(Texts texts, UiThread ui, RehearsalControls controls, Runnable leave) {
        this.texts = texts;
        this.ui = ui;
        this.controls = controls;
        band = new RehearsalBand(texts);
        showSpeed();
        drop(band.speed(), speeds());
        drop(band.fail(), mishaps());
        band.leave().setOnAction(e -> leave.run());
    }

    RehearsalBand band() {
        return band;
    }

    private static void drop(Button button, ContextMenu menu) {
        button.setOnAction(e -> menu.show(button, Side.BOTTOM, 0, MENU_GAP));
    }

    private ContextMenu speeds() {
        ToggleGroup group = new ToggleGroup();
        ContextMenu menu = new ContextMenu();
        SPEEDS.forEach(speed -> menu.getItems().add(speed(speed, group)));
        return menu;
    }

    private MenuItem speed(int factor, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(texts.of("rehearsal.speed.choice", factor));
        item.setToggleGroup(group);
        item.setSelected(Math.round(controls.speed()) == factor);
        item.setOnAction(e -> {
            controls.setSpeed(factor);
            showSpeed();
        });
        return item;
    }

    private void showSpeed() {
        band.speed().setText(texts.of("rehearsal.speed", Math.round(controls.speed())));
    }

    private ContextMenu mishaps() {
        ContextMenu menu = new ContextMenu();
        Stream.of(Mishap.values()).map(this::mishap).forEach(menu.getItems()::add);
        return menu;
    }

    private MenuItem mishap(Mishap mishap) {
        MenuItem item = new MenuItem(texts.of(words(mishap)));
        item.setOnAction(e -> {
            band.promise().setText(texts.of("rehearsal.arranged", item.getText()));
            controls.arrange(mishap, () -> ui.run(() -> band.promise().setText(texts.of("rehearsal.promise"))));
        });
        return item;
    }

    private static String words(Mishap mishap) {
        return switch (mishap) {
            case THROTTLE -> "rehearsal.mishap.throttle";
            case LOST_REPLY -> "rehearsal.mishap.reply";
            case QUOTA -> "rehearsal.mishap.quota";
            case DENIED -> "rehearsal.mishap.denied";
            case EXPIRED -> "rehearsal.mishap.expired";
        };
    }
}
