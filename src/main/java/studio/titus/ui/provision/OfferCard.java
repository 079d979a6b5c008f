package studio.titus.ui.provision;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Labels;

/** A way on as a card that is a button: what it does, and what that means. */
public final class OfferCard extends Button {

    public OfferCard(Offer offer) {
        getStyleClass().addAll("bare", "choice-card", "offer");
        FontIcon icon = new FontIcon(offer.icon());
        icon.getStyleClass().add("offer-icon");
        VBox words = new VBox(Labels.of(offer.title(), "strong"), Labels.wrapping(offer.detail(), "offer-detail"));
        HBox row = new HBox(icon, words, Labels.spring(), new FontIcon(BootstrapIcons.CHEVRON_RIGHT));
        row.getStyleClass().add("offer-row");
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(offer.title());
        setAccessibleHelp(offer.detail());
        setOnAction(e -> offer.run().run());
    }
}
