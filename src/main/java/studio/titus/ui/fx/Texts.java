package studio.titus.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the window: one bundle, dotted keys grouped by screen, {@link MessageFormat} placeholders.
 *
 * <p>A text with placeholders doubles its apostrophes, a text without keeps them single, because only the former pass
 * through {@code MessageFormat}; a test holds the bundle to this.
 */
public final class Texts {

    private static final String BUNDLE = "i18n.messages";

    private final ResourceBundle bundle;

    /** Reads the texts from {@code bundle}; the product has one, {@link #load()}. */
    public Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The product's own bundle. The locale is fixed, so that a system set to another language shows the English texts
     * with English numbers and not a mixture.
     */
    public static Texts load() {
        return new Texts(ResourceBundle.getBundle(BUNDLE, Locale.ROOT));
    }

    /**
     * The text of {@code key} with {@code arguments} in its placeholders.
     *
     * @throws java.util.MissingResourceException when the bundle has no such key, which a test rules out
     */
    public String of(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }

    /** The bundle itself, for {@code %key} in FXML. */
    ResourceBundle bundle() {
        return bundle;
    }
}
