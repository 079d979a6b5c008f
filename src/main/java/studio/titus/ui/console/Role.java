package studio.titus.ui.console;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What a machine of a stack is for; it decides which commands are offered there. */
enum Role {
    BASTION(BootstrapIcons.DOOR_OPEN),
    PREREQS(BootstrapIcons.HDD_STACK),
    MASTER(BootstrapIcons.CPU),
    GATEWAY(BootstrapIcons.HDD_NETWORK),
    AGENT(BootstrapIcons.BOX_SEAM);

    private final Ikon icon;

    Role(Ikon icon) {
        this.icon = icon;
    }

    Ikon icon() {
        return icon;
    }

    /** Of a machine called {@code node}, such as {@code master} or {@code agent-2}. */
    static Role of(String node) {
        for (Role role : values()) {
            if (role.id().equals(node)) {
                return role;
            }
        }
        return AGENT;
    }

    /** As in texts and addresses. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
