package studio.titus.ui.control;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.fx.Texts;

/**
 * A notice that floats for a while and goes by itself. Its time begins anew, and rests, as long as the person points at it, has the focus
 * in it, or is not at the window at all. It never takes the focus.
 */
public final class Toast extends HBox {

    private final PauseTransition time;
    private final Consumer<Toast> gone;
    private final ObservableValue<Boolean> attended;

    /**
     * @param stays how long it is to be seen
     * @param gone takes it off the window
     */
    public Toast(Texts texts, String title, String text, Duration stays, Consumer<Toast> gone) {
        this.gone = gone;
        this.time = new PauseTransition(stays);
        this.attended = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty);
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.of("toast.accessible", title, text));
        VBox words = new VBox(Labels.wrapping(title, "strong"), Labels.wrapping(text, "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Buttons.small(Buttons.icon(BootstrapIcons.X, texts.of("toast.close")));
        close.setOnAction(e -> leave());
        getChildren().addAll(new StatusIcon(Status.KEPT), words, close);
        time.setOnFinished(e -> leave());
        hoverProperty().subscribe(this::runOrRest);
        focusWithinProperty().subscribe(this::runOrRest);
        attended.subscribe(this::runOrRest);
    }

    /** Takes it away at once. */
    public void leave() {
        time.stop();
        gone.accept(this);
    }

    private void runOrRest() {
        boolean runs = Boolean.TRUE.equals(attended.getValue()) && !isHover() && !isFocusWithin();
        if (runs) {
            time.playFromStart();
        } else {
            time.stop();
        }
    }
}
