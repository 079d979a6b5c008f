package studio.titus.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** The bar on top of a screen that belongs to no stack: the program's name, and the way to its settings. */
public final class TopStrip extends HBox {

    private static final double LOGO = 22;

    /** A bar of a page from which one does not go to the settings. */
    public TopStrip(Texts texts) {
        getStyleClass().add("top-strip");
        ImageView logo = new ImageView(AppIcons.of(LOGO));
        logo.setFitWidth(LOGO);
        logo.setFitHeight(LOGO);
        getChildren().addAll(logo, Labels.whole(texts.of("app.name"), "strong"), Labels.spring());
    }

    /** @param openSettings what the settings button does */
    public TopStrip(Texts texts, Runnable openSettings) {
        this(texts);
        Button settings = Buttons.with(BootstrapIcons.GEAR, Buttons.quiet(texts.of("strip.settings")));
        settings.setOnAction(e -> openSettings.run());
        getChildren().add(settings);
    }
}
