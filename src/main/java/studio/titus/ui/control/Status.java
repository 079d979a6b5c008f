package studio.titus.ui.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The states a thing may be in, each with its icon and, in the style sheets, its colour. Words go beside it always. */
public enum Status {
    PLANNED(BootstrapIcons.PLUS_CIRCLE, "status.planned"),
    WAITING(BootstrapIcons.CLOCK, "status.waiting"),
    RUNNING(BootstrapIcons.ARROW_REPEAT, "status.running"),
    READY(BootstrapIcons.CHECK_CIRCLE_FILL, "status.ready"),
    FAILED(BootstrapIcons.X_CIRCLE_FILL, "status.failed"),
    /** Not begun because something it needs failed. */
    STOPPED(BootstrapIcons.SLASH_CIRCLE, "status.stopped"),
    /** Works, but a person should look: open to the internet, warning. */
    LOOK(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL, "status.look"),
    /** Left in place on purpose. */
    KEPT(BootstrapIcons.INFO_CIRCLE, "status.kept"),
    /** Was there and is no more. */
    GONE(BootstrapIcons.CHECK_CIRCLE_FILL, "status.gone"),
    /** In the simulated cloud. */
    REHEARSAL(BootstrapIcons.BROADCAST, "status.rehearsal");

    private final Ikon icon;
    private final String textKey;
    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    Status(Ikon icon, String textKey) {
        this.icon = icon;
        this.textKey = textKey;
    }

    /** The icon of this state. */
    public Ikon icon() {
        return icon;
    }

    /** The key of its word in the texts. */
    public String textKey() {
        return textKey;
    }

    /** Puts the pseudo-class of this state, and of no other, on {@code node}. */
    public void mark(Node node) {
        for (Status status : values()) {
            node.pseudoClassStateChanged(status.pseudoClass, status == this);
        }
    }
}
