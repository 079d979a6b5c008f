package studio.titus.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The kinds of button the window knows. A page has at most one {@link #main}. */
public final class Buttons {

    private Buttons() {}

    /** The page's one main button, named by its verb. */
    public static Button main(String text) {
        return styled(new Button(text), "main");
    }

    /** An ordinary button. */
    public static Button secondary(String text) {
        return styled(new Button(text));
    }

    /** A button without outline, for the quiet way out. */
    public static Button quiet(String text) {
        return styled(new Button(text), "quiet");
    }

    /** The armed destroy or kill, and nothing else. */
    public static Button danger(String text) {
        return styled(new Button(text), "danger");
    }

    /** {@code button} at the small height, for use inside cards and banners. */
    public static Button small(Button button) {
        return styled(button, "small");
    }

    /** {@code button} with an icon before its words. */
    public static Button with(Ikon icon, Button button) {
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /** A quiet button that shows an icon only; {@code name} is its tooltip and what a screen reader says. */
    public static Button icon(Ikon icon, String name) {
        Button button = styled(new Button(name, new FontIcon(icon)), "quiet", "icon-only");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    /** A word inside text that acts. */
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setAccessibleRole(AccessibleRole.BUTTON);
        link.setMnemonicParsing(false); // what is typed or found may hold an underscore
        link.setOnAction(e -> action.run());
        return link;
    }

    private static Button styled(Button button, String... styleClasses) {
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
