package studio.titus.ui.provision;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** A place of a stack in the rail, in this order. */
public enum StackPlace {
    /** Back to all stacks. */
    START(BootstrapIcons.ARROW_LEFT, "places.start"),
    DASHBOARD(BootstrapIcons.GRID, "places.dashboard"),
    CONSOLES(BootstrapIcons.TERMINAL, "places.consoles"),
    LOGS(BootstrapIcons.JOURNAL_TEXT, "places.logs"),
    JOBS(BootstrapIcons.LAYERS, "places.jobs"),
    NEW_JOB(BootstrapIcons.PLUS_CIRCLE, "places.new-job"),
    READINESS(BootstrapIcons.CARD_CHECKLIST, "places.readiness"),
    ISOLATION(BootstrapIcons.SHIELD_CHECK, "places.isolation"),
    /** Apart from the others, so that nobody comes here by mistake. */
    DESTROY(BootstrapIcons.TRASH, "places.destroy");

    private final Ikon icon;
    private final String nameKey;

    StackPlace(Ikon icon, String nameKey) {
        this.icon = icon;
        this.nameKey = nameKey;
    }

    Ikon icon() {
        return icon;
    }

    String nameKey() {
        return nameKey;
    }
}
