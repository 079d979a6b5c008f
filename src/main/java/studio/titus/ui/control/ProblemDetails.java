package studio.titus.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.fx.Texts;

/** The technical part of a problem, folded until asked for. */
final class ProblemDetails extends VBox {

    private final FontIcon chevron = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    private final Button toggle;

    ProblemDetails(Texts texts, String technical) {
        getStyleClass().add("problem-details");
        toggle = Buttons.small(Buttons.quiet(texts.of("problem.details")));
        toggle.setGraphic(chevron);
        toggle.setOnAction(e -> setOpen(!isVisible()));
        getChildren().addAll(Labels.rule(), Labels.wrapping(technical, "mono"));
        setOpen(false);
    }

    /** The button that folds and unfolds; it stands in the row of remedies. */
    Button toggle() {
        return toggle;
    }

    private void setOpen(boolean open) {
        setVisible(open);
        setManaged(open);
        chevron.setIconCode(open ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
    }
}
