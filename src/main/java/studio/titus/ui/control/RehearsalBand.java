package studio.titus.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.Texts;

/** The band over every screen of a rehearsal: the word, the promise, and the three things one can do about it. */
public final class RehearsalBand extends HBox {

    private final Label promise;
    private final Button speed;
    private final Button fail;
    private final Button leave;

    public RehearsalBand(@NamedArg("texts") Texts texts) {
        getStyleClass().add("rehearsal-band");
        setMinHeight(USE_PREF_SIZE); // large text takes two lines
        promise = Labels.wrapping(texts.of("rehearsal.promise"));
        promise.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(promise, Priority.ALWAYS);
        Region hatch = new Region();
        hatch.getStyleClass().add("hatch");
        hatch.setMaxHeight(Double.MAX_VALUE);
        speed = Buttons.with(BootstrapIcons.STOPWATCH, Buttons.small(Buttons.quiet("")));
        fail = Buttons.with(BootstrapIcons.LIGHTNING, Buttons.small(Buttons.quiet(texts.of("rehearsal.fail"))));
        leave = Buttons.with(BootstrapIcons.BOX_ARROW_LEFT, Buttons.small(Buttons.quiet(texts.of("rehearsal.leave"))));
        getChildren()
                .addAll(
                        hatch,
                        new FontIcon(BootstrapIcons.BROADCAST),
                        Labels.whole(texts.of("rehearsal.word"), "strong"),
                        promise,
                        speed,
                        fail,
                        leave);
    }

    /** What the band says of the rehearsal. */
    public Label promise() {
        return promise;
    }

    /** Changes how fast the rehearsal runs; its text says the present speed. */
    public Button speed() {
        return speed;
    }

    /** Makes something fail on purpose. */
    public Button fail() {
        return fail;
    }

    /** Leaves the rehearsal. */
    public Button leave() {
        return leave;
    }
}
