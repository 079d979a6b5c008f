package studio.titus.ui.start;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.titus.model.StackName;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Screen;

/** Shows a {@link Reminder} over every screen, with its two answers. */
final class ReminderBar {

    private static final Duration STEP = Duration.minutes(1);

    private final Texts texts;
    private final Reminder reminder;
    private final Navigator navigator;
    private final Consumer<StackName> destroy;
    private final ObjectProperty<@Nullable Node> place;
    private final Timeline timeline;

    /** @param destroy opens the removal of a stack, where it is confirmed first */
    ReminderBar(
            Texts texts,
            Reminder reminder,
            Navigator navigator,
            Consumer<StackName> destroy,
            ObjectProperty<@Nullable Node> place) {
        this.texts = texts;
        this.reminder = reminder;
        this.navigator = navigator;
        this.destroy = destroy;
        this.place = place;
        this.timeline = steps(new WeakReference<>(this));
        reminder.callProperty().subscribe(call -> show());
        navigator.currentProperty().subscribe(screen -> show());
    }

    /** JavaFX's clock would keep the bar, and the window with it, for ever. */
    private static Timeline steps(WeakReference<ReminderBar> bar) {
        Timeline timeline = new Timeline();
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.getKeyFrames().add(new KeyFrame(STEP, e -> {
            ReminderBar there = bar.get();
            if (there == null) {
                timeline.stop();
            } else {
                there.step();
            }
        }));
        return timeline;
    }

    private void step() {
        reminder.look();
        show();
    }

    void start() {
        reminder.look();
        timeline.play();
    }

    private boolean busy() {
        return navigator.current().map(Screen::busy).orElse(false);
    }

    /** Where a run goes on there is nothing to answer. */
    private void show() {
        Reminder.Call call = reminder.callProperty().get();
        if (call == null || busy()) {
            place.set(null);
            return;
        }
        Banner banner = new Banner(Status.LOOK, call.first(), call.rest());
        Button later = Buttons.secondary(texts.of("reminder.later", reminder.hours()));
        later.setOnAction(e -> reminder.later());
        Button remove = Buttons.secondary(texts.of("reminder.destroy"));
        remove.setOnAction(e -> {
            if (!busy()) {
                destroy.accept(call.stack());
            }
        });
        banner.setActions(later, remove);
        StackPane around = new StackPane(banner);
        around.getStyleClass().add("reminder");
        place.set(around);
    }
}
