package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.List;
import studio.titus.problem.Problem;
import studio.titus.ssh.KeyPlace;

/** What is known of the private half of the chosen key. */
sealed interface PrivateHalf {

    /** No key is chosen yet. */
    record Unasked() implements PrivateHalf {}

    /** A rehearsal has nodes of its own and needs none. */
    record Rehearsed() implements PrivateHalf {}

    /** It is being looked for. */
    record Looking() implements PrivateHalf {}

    /** It has just signed for the public half. */
    record Proven(KeyPlace place, List<Problem> cautions) implements PrivateHalf {}

    /** Its file is there and wants a passphrase; the problem says whether the first or another one. */
    record Locked(Path file, Problem problem) implements PrivateHalf {}

    /** It can't be used from here as things stand. */
    record Unproven(Problem problem) implements PrivateHalf {}
}
