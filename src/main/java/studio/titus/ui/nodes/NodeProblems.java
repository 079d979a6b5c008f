package studio.titus.ui.nodes;

import studio.titus.problem.Problem;

/** Why the nodes of a stack can't be logged in to from here; pages know by the code what to offer. */
public final class NodeProblems {

    /** The private key is not on this computer; the person may point at it. */
    public static final String NO_KEY = "login.no-key";

    /** The private key is here, but nobody has said its passphrase. */
    public static final String LOCKED = "login.locked";

    /** This computer does not know the stack's settings, so not which key opens it. */
    public static final String NO_SETTINGS = "login.no-settings";

    private NodeProblems() {}

    static Problem noSettings() {
        return Problem.of(NO_SETTINGS, "Which key opens this stack is not known here")
                .because("This computer did not build it and has no settings of it.")
                .next("Choose the settings file that it was built with.");
    }
}
