package studio.titus.ui.console;

import studio.titus.ssh.Target;

/**
 * A machine that a console can be opened to.
 *
 * @param name such as {@code agent-1}
 * @param address where it is, as its console's tab says it
 */
record Machine(String name, String address) {

    static Machine of(Target target) {
        return new Machine(target.name(), target.address());
    }

    Role role() {
        return Role.of(name);
    }
}
