package studio.titus.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** Who pays: profile and account at the foot of the rail; violet when nobody does. */
final class AccountBlock extends VBox {

    private static final PseudoClass REHEARSAL = PseudoClass.getPseudoClass("rehearsal");

    private final Texts texts;
    private final FontIcon icon = new FontIcon(BootstrapIcons.PERSON_BADGE);
    private final Label name = Labels.of("", "small", "account-name");
    private final Label id = Labels.whole("", "mono");

    AccountBlock(Texts texts) {
        this.texts = texts;
        getStyleClass().add("account");
        name.setGraphic(icon);
        getChildren().addAll(name, id);
    }

    void show(String profile, String accountId, boolean rehearsal) {
        name.setText(profile);
        id.setText(accountId);
        icon.setIconCode(rehearsal ? BootstrapIcons.BROADCAST : BootstrapIcons.PERSON_BADGE);
        pseudoClassStateChanged(REHEARSAL, rehearsal);
    }

    void showRehearsal(String accountId) {
        show(texts.of("rehearsal.account"), accountId, true);
    }

    boolean isFilled() {
        return !name.getText().isEmpty();
    }
}
