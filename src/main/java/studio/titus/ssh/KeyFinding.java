package studio.titus.ssh;

import java.nio.file.Path;
import java.util.List;
import studio.titus.problem.Problem;

/** What became of the look for the private half of a public key. */
public sealed interface KeyFinding {

    /**
     * The private half is here and has just signed something that the public half confirmed.
     *
     * @param identity logs in with it; close it when it is no longer needed
     * @param cautions what is amiss all the same, such as a file that others may read
     */
    record Usable(SshIdentity identity, List<Problem> cautions) implements KeyFinding {
        public Usable {
            cautions = List.copyOf(cautions);
        }
    }

    /** The private half can't be used as things stand; the problem says what to do. */
    sealed interface NotUsable extends KeyFinding {
        Problem problem();
    }

    /** The file is encrypted, and the agent does not hold the key. */
    record NeedsPassphrase(Path file, Problem problem) implements NotUsable {}

    /** The file is encrypted with another passphrase than the one given. */
    record WrongPassphrase(Path file, Problem problem) implements NotUsable {}

    /** The file holds a private key, but that of another public key. */
    record OtherKey(Path file, Problem problem) implements NotUsable {}

    /** No file was found and the agent does not hold the key, or there is no agent. */
    record NotFound(Problem problem) implements NotUsable {}

    /** The file can't be read, or holds no private key that SSH knows. */
    record Unreadable(Path file, Problem problem) implements NotUsable {}
}
