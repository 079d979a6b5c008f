package studio.titus.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.PublicKey;
import studio.titus.model.Secret;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Makes Ed25519 key pairs in OpenSSH's format, for logging in to the nodes of a stack. */
public final class KeyPairMaker {

    private static final int ED25519_BITS = 256;

    /** The files of a pair. */
    public record Pair(Path privateFile, Path publicFile, PublicKey key) {}

    /**
     * Writes the private key to {@code file}, which only its owner may read, and the public one beside it with the
     * ending {@code .pub}. Never writes over anything. Blocks, with a passphrase for some tenths of a second.
     *
     * @param comment one line that tells people which key this is, such as the stack's name
     * @param passphrase encrypts the private key; empty leaves it open to whoever can read the file
     * @throws ProblemException when a file of that name exists or the folder can't be written; nothing is left behind
     */
    public Pair make(Path file, String comment, Optional<Secret> passphrase) {
        Path half = file.resolveSibling(file.getFileName() + ".pub");
        try {
            refuseExisting(file);
            refuseExisting(half);
            OwnerOnly.createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            return write(file, half, comment.lines().findFirst().orElse("").strip(), passphrase.orElse(null));
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(taken(Path.of(e.getFile())), e);
        } catch (IOException e) {
            throw new ProblemException(unwritable(file, e), e);
        }
    }

    private static void refuseExisting(Path file) throws FileAlreadyExistsException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    private static Pair write(Path file, Path half, String comment, @Nullable Secret passphrase) throws IOException {
        KeyPair pair = generate();
        try {
            PublicKey key = publicKey(pair, comment);
            OwnerOnly.createFile(file);
            boolean whole = false;
            try {
                writePrivate(file, pair, comment, passphrase);
                Files.writeString(half, key.openSsh() + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
            return new Pair(file, half, key);
        } finally {
            pair.dispose();
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPair.genKeyPair(new JSch(), KeyPair.ED25519);
        } catch (JSchException e) {
            throw new IllegalStateException("Every Java runtime of this version makes Ed25519 keys", e);
        }
    }

    private static PublicKey publicKey(KeyPair pair, String comment) {
        String base64 = Base64.getEncoder().encodeToString(pair.getPublicKeyBlob());
        return new PublicKey(PublicKey.Type.ED25519, ED25519_BITS, base64, comment);
    }

    private static void writePrivate(Path file, KeyPair pair, String comment, @Nullable Secret passphrase)
            throws IOException {
        byte[] word = passphrase == null ? null : passphrase.reveal().getBytes(StandardCharsets.UTF_8);
        pair.setPublicKeyComment(comment);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            var text = new ByteArrayOutputStream();
            pair.writeOpenSSHv1PrivateKey(text, word);
            text.writeTo(out);
        } catch (JSchException e) {
            throw new IOException("The key can't be put into OpenSSH's format: " + e.getMessage(), e);
        } finally {
            if (word != null) {
                Arrays.fill(word, (byte) 0);
            }
        }
    }

    private static Problem taken(Path file) {
        return Problem.of("ssh.key.exists", "There is a file of that name already, and it was left alone")
                .subject(file.toString())
                .next("Choose another name, or use the key that is there.");
    }

    private static Problem unwritable(Path file, IOException cause) {
        return Problem.of("ssh.key.unwritable", "The key can't be written")
                .subject(file.toString())
                .because("The system says: " + cause.getMessage())
                .next("Make room, or give yourself the right to write there, or choose another folder.");
    }
}
