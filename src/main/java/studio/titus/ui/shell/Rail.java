package studio.titus.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.NavItem;
import studio.titus.ui.fx.Texts;

/**
 * The column at the left: the stack's name on top, steps or places in the middle, account and settings at the foot.
 * Below {@value #NARROW_BELOW} px of window width only its icons and dots are left.
 */
public final class Rail extends VBox {

    /** Window width under which the rail is narrow, in px. */
    public static final double NARROW_BELOW = 1180;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double LOGO = 26;

    private final Label name = Labels.of("", "strong");
    private final Label where = Labels.of("", "small", "muted");
    private final VBox words = new VBox(name, where);
    private final AccountBlock account;
    private final NavItem settings;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");

    /**
     * @param body steps or places
     * @param openSettings what the settings button does
     */
    public Rail(Texts texts, Node body, Runnable openSettings) {
        getStyleClass().add("rail");
        account = new AccountBlock(texts);
        settings = new NavItem(BootstrapIcons.GEAR, texts.of("rail.settings"), openSettings);
        HBox head = new HBox(logo(), words);
        head.getStyleClass().add("rail-head");
        VBox foot = new VBox(Labels.rule(), account, settings);
        foot.getStyleClass().add("rail-foot");
        Region spring = new Region();
        setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(head, body, spring, foot);
        account.setVisible(false);
        narrow.addListener((o, before, now) -> fold(now));
    }

    private static ImageView logo() {
        ImageView logo = new ImageView(AppIcons.of(LOGO));
        logo.setFitWidth(LOGO);
        logo.setFitHeight(LOGO);
        return logo;
    }

    /** Which stack this is about and where it is, two short lines. */
    public void setSubject(String first, String second) {
        name.setText(first);
        where.setText(second);
    }

    /** Shows which account pays. */
    public void setAccount(String profile, String accountId) {
        account.show(profile, accountId, false);
        fold(narrow.get());
    }

    /** Shows that no account pays, in the colour of the rehearsal. */
    public void setRehearsal(String accountId) {
        account.showRehearsal(accountId);
        fold(narrow.get());
    }

    /** Whether only icons and dots are shown; bind the body's own narrow property to it. */
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    private void fold(boolean now) {
        pseudoClassStateChanged(NARROW, now);
        show(words, !now);
        show(account, !now && account.isFilled());
        settings.setNarrow(now);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
