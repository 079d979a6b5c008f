package studio.titus.ssh;

import com.jcraft.jsch.Identity;
import java.nio.file.Path;
import studio.titus.problem.Problem;

/** Which private key is looked for: that of a known public key ({@link KeyProof}), or {@link #any}. */
interface KeyWish {

    /** Whether a public key blob is the wished one's. */
    boolean sameAs(byte[] blob);

    /** Whether the identity signs for the key. An agent that is locked, or whose owner says no, signs nothing. */
    boolean confirmedBy(Identity identity);

    /** The words for a file that holds another key. */
    Problem other(Path file);

    /** Whatever key a person points at; it has to sign. */
    static KeyWish any() {
        return new KeyWish() {
            @Override
            public boolean sameAs(byte[] blob) {
                return true;
            }

            @Override
            public boolean confirmedBy(Identity identity) {
                return identity.getSignature(new byte[] {1}) != null;
            }

            @Override
            public Problem other(Path file) {
                return KeyProblems.silent(file);
            }
        };
    }
}
