package studio.titus.ui.signin;

import studio.titus.engine.CloudSession;
import studio.titus.problem.Problem;

/** How far signing in has come. */
public sealed interface SignIn {

    /** Not tried yet: something is missing, or still being typed. */
    record Waiting() implements SignIn {}

    /** AWS is being asked. */
    record Asking() implements SignIn {}

    /** Signed in. */
    record Done(CloudSession session) implements SignIn {}

    /**
     * The profile wants the one-time code of a second factor.
     *
     * @param wrong whether the code given before was not accepted
     */
    record NeedsCode(Problem problem, boolean wrong) implements SignIn {}

    /** AWS refused, or could not be reached. */
    record Refused(Problem problem) implements SignIn {}
}
