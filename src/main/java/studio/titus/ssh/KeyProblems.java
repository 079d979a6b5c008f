package studio.titus.ssh;

import java.nio.file.Path;
import studio.titus.model.PublicKey;
import studio.titus.problem.Problem;

/** What keeps a private key from being used, in words. */
final class KeyProblems {

    private KeyProblems() {}

    static Problem needsPassphrase(Path file) {
        return Problem.of("ssh.key.passphrase-needed", "The private key is protected by a passphrase")
                .subject(file.toString())
                .next("Give the passphrase, or load the key into the agent: ssh-add " + quoted(file));
    }

    static Problem wrongPassphrase(Path file) {
        return Problem.of("ssh.key.passphrase-wrong", "This is not the passphrase of the private key")
                .subject(file.toString())
                .next("Type it again. There is no way to a key whose passphrase is lost: make a new one then.");
    }

    static Problem otherKey(Path file, PublicKey wanted) {
        return Problem.of("ssh.key.other", "The private key belongs to another public key")
                .subject(file.toString())
                .because("The chosen public key is " + wanted.sha256Fingerprint() + ".")
                .next("Choose the private key of that one, or the public key of this one.");
    }

    static Problem noFile(Path file) {
        return Problem.of("ssh.key.missing", "The private key is not where it was expected")
                .subject(file.toString())
                .next("Bring the file back, choose another key, or load it into the agent with ssh-add.");
    }

    static Problem notFound(SshAgent agent) {
        return Problem.of(
                        "ssh.key.not-found",
                        "The private key that belongs to this public key was not found on this computer")
                .because(agent.state().sentence())
                .next("Point at the file of the private key, or load it into the agent with ssh-add.");
    }

    static Problem notReadable(Path file, String reason) {
        return Problem.of("ssh.key.unreadable", "The file of the private key can't be read")
                .subject(file.toString())
                .because(reason)
                .next("Give yourself the right to read it: chmod 600 " + quoted(file));
    }

    static Problem noKey(Path file, String reason) {
        return Problem.of("ssh.key.format", "The file holds no private key that can be used")
                .subject(file.toString())
                .because("It is neither in OpenSSH's format nor PEM, PKCS8 or PuTTY's.")
                .next("Choose the file without .pub that ssh-keygen wrote.")
                .detail(reason);
    }

    static Problem silent(Path file) {
        return Problem.of("ssh.key.damaged", "The private key does not sign for its public half")
                .subject(file.toString())
                .because("The file is damaged, or its halves were mixed up.")
                .next("Bring the file back from a copy, or make a new key.");
    }

    static Problem tooOpen(Path file) {
        return Problem.of("ssh.key.too-open", "Others on this computer may read the private key")
                .subject(file.toString())
                .because("The program ssh refuses such a file.")
                .next("Close it: chmod 600 " + quoted(file));
    }

    private static String quoted(Path file) {
        String text = file.toString();
        return text.contains(" ") ? "\"" + text + "\"" : text;
    }
}
