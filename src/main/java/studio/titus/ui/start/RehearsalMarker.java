package studio.titus.ui.start;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import studio.titus.ui.control.RehearsalBand;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.shell.RehearsalControls;
import studio.titus.ui.shell.RehearsalControls.Mishap;
import studio.titus.ui.shell.RehearsalControls.NodeMishap;

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
        drop(band.fail(), failures());
        controls.follow(() -> ui.run(this::showState));
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

    /** What goes wrong in AWS during a run, and what is broken on nodes that run. */
    private ContextMenu failures() {
        ContextMenu menu = new ContextMenu(heading("rehearsal.mishaps.run"));
        Stream.of(Mishap.values()).map(this::mishap).forEach(menu.getItems()::add);
        menu.getItems().addAll(new SeparatorMenuItem(), heading("rehearsal.mishaps.nodes"));
        Map<NodeMishap, CheckMenuItem> nodes = new EnumMap<>(NodeMishap.class);
        Stream.of(NodeMishap.values()).forEach(mishap -> nodes.put(mishap, broken(mishap)));
        MenuItem heal = new MenuItem(texts.of("rehearsal.mishaps.heal"));
        heal.setOnAction(e -> controls.heal());
        menu.getItems().addAll(nodes.values());
        menu.getItems().addAll(new SeparatorMenuItem(), heal);
        menu.setOnShowing(e -> {
            Set<NodeMishap> now = controls.broken();
            nodes.forEach((mishap, item) -> item.setSelected(now.contains(mishap)));
            heal.setDisable(now.isEmpty());
        });
        return menu;
    }

    private MenuItem heading(String key) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setDisable(true);
        item.getStyleClass().add("menu-heading");
        return item;
    }

    private CheckMenuItem broken(NodeMishap mishap) {
        CheckMenuItem item = new CheckMenuItem(texts.of(words(mishap)));
        item.setOnAction(e -> controls.set(mishap, item.isSelected()));
        return item;
    }

    /** What is broken on purpose, or the promise. */
    private void showState() {
        String broken = controls.broken().stream()
                .map(mishap -> texts.of(words(mishap)))
                .collect(Collectors.joining(texts.of("rehearsal.broken.between")));
        band.promise().setText(broken.isEmpty() ? texts.of("rehearsal.promise") : texts.of("rehearsal.broken", broken));
    }

    private MenuItem mishap(Mishap mishap) {
        MenuItem item = new MenuItem(texts.of(words(mishap)));
        item.setOnAction(e -> {
            band.promise().setText(texts.of("rehearsal.arranged", item.getText()));
            controls.arrange(mishap, () -> ui.run(this::showState));
        });
        return item;
    }

    private static String words(NodeMishap mishap) {
        return switch (mishap) {
            case ZOOKEEPER_DOWN -> "rehearsal.broken.zookeeper";
            case NO_MESOS_LEADER -> "rehearsal.broken.mesos";
            case MASTER_DOWN -> "rehearsal.broken.master";
            case GATEWAY_DOWN -> "rehearsal.broken.gateway";
            case AGENT_DOWN -> "rehearsal.broken.agent";
            case AGENT_UNKNOWN -> "rehearsal.broken.unknown";
            case AGENT_MISCOUNTED -> "rehearsal.broken.miscounted";
        };
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
