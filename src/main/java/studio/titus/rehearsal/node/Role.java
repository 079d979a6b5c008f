package studio.titus.rehearsal.node;

import java.util.Locale;

/** What a machine becomes through its user data; one without any is good for nothing but passing on. */
enum Role {
    PREREQS("container mesomaster "),
    MASTER("titus_service titus-server-master "),
    GATEWAY("titus_service titus-server-gateway "),
    AGENT("mesos-agent.service"),
    BASTION("");

    private final String mark;

    Role(String mark) {
        this.mark = mark;
    }

    static Role of(String userData) {
        for (Role role : values()) {
            if (userData.contains(role.mark)) {
                return role;
            }
        }
        return BASTION;
    }

    /** Its name in the stack, for example {@code prereqs}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
