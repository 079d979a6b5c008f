package studio.titus.ssh;

import com.jcraft.jsch.Identity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.PublicKey;
import studio.titus.model.Secret;

/**
 * Looks for the private half of a public key, in a file or in the ssh-agent, and proves it by a signature. All methods
 * block; an agent may ask its owner before it signs.
 */
public final class IdentityLoader {

    private final SshAgent agent;

    /** @param environment the process's variables; {@code SSH_AUTH_SOCK} names the agent */
    public IdentityLoader(Map<String, String> environment) {
        agent = new SshAgent(environment);
    }

    /**
     * Finds the private half of {@code key}. A file that opens comes before the agent, the agent before a question for
     * a passphrase.
     *
     * @param file where the private key should be; empty asks the agent alone
     * @param passphrase of the file; empty when the person gave none
     */
    public KeyFinding find(PublicKey key, Optional<Path> file, Optional<Secret> passphrase) {
        return file.map(path -> inFile(key, path, passphrase.orElse(null)))
                .orElseGet(() -> inAgent(key).orElseGet(() -> new KeyFinding.NotFound(KeyProblems.notFound(agent))));
    }

    /**
     * Opens the private key a person points at, of whatever type, without knowing its public half. Where the file is encrypted, the agent
     * saves the question for a passphrase, provided that the public half lies beside the file.
     *
     * @param passphrase of the file; empty when the person gave none
     */
    public KeyFinding open(Path file, Optional<Secret> passphrase) {
        KeyFinding finding = new PrivateKeyFile(file, KeyWish.any()).open(passphrase.orElse(null));
        return finding instanceof KeyFinding.NeedsPassphrase
                ? besideInAgent(file).orElse(finding)
                : finding;
    }

    private Optional<KeyFinding> besideInAgent(Path file) {
        return PublicHalf.beside(file)
                .flatMap(half -> agent.identities().stream()
                        .filter(identity -> Arrays.equals(half, identity.getPublicKeyBlob()))
                        .findFirst())
                .map(IdentityLoader::fromAgent);
    }

    private static KeyFinding fromAgent(Identity identity) {
        return new KeyFinding.Usable(new SshIdentity(identity, new KeyPlace.InAgent()), List.of());
    }

    private KeyFinding inFile(PublicKey key, Path file, @Nullable Secret passphrase) {
        KeyFinding finding = new PrivateKeyFile(file, new KeyProof(key)).open(passphrase);
        return switch (finding) {
            case KeyFinding.Usable usable -> usable;
            case KeyFinding.WrongPassphrase wrong -> wrong;
            case KeyFinding.NotUsable other -> inAgent(key).orElse(other);
        };
    }

    private Optional<KeyFinding> inAgent(PublicKey key) {
        KeyProof proof = new KeyProof(key);
        List<Identity> held = agent.identities();
        return held.stream()
                .filter(identity -> proof.sameAs(identity.getPublicKeyBlob()))
                .filter(proof::confirmedBy)
                .findFirst()
                .map(IdentityLoader::fromAgent);
    }
}
