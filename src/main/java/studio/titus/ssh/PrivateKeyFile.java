package studio.titus.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Secret;
import studio.titus.problem.Problem;

/** A file that may hold the private half of a key, in any format JSch reads: OpenSSH, PEM, PKCS8, PuTTY. */
final class PrivateKeyFile {

    /** No key is larger; a larger file is something else. */
    private static final long LARGEST = 64 * 1024;

    private final Path file;
    private final KeyWish wish;

    PrivateKeyFile(Path file, KeyWish wish) {
        this.file = file;
        this.wish = wish;
    }

    /** @param passphrase {@code null} when the person gave none */
    KeyFinding open(@Nullable Secret passphrase) {
        if (!Files.isRegularFile(file)) {
            return new KeyFinding.NotFound(KeyProblems.noFile(file));
        }
        try {
            return judge(load(), passphrase);
        } catch (JSchException e) {
            return new KeyFinding.Unreadable(file, KeyProblems.noKey(file, String.valueOf(e.getMessage())));
        } catch (AccessDeniedException e) {
            return new KeyFinding.Unreadable(
                    file, KeyProblems.notReadable(file, "The system does not let this account read it."));
        } catch (IOException e) {
            return new KeyFinding.Unreadable(file, KeyProblems.notReadable(file, "The system says: " + e.getMessage()));
        }
    }

    private KeyPair load() throws IOException, JSchException {
        if (Files.size(file) > LARGEST) {
            throw new JSchException("The file has more than " + LARGEST + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return KeyPair.load(new JSch(), bytes, null);
        } catch (RuntimeException e) { // JSch reads beyond the end of some files that are no keys
            throw new JSchException("The file is cut off", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private KeyFinding judge(KeyPair pair, @Nullable Secret passphrase) {
        byte[] known = pair.getPublicKeyBlob();
        if (known != null && !wish.sameAs(known)) {
            pair.dispose();
            return new KeyFinding.OtherKey(file, wish.other(file));
        }
        boolean encrypted = pair.isEncrypted();
        if (!encrypted) {
            return prove(pair, false);
        }
        if (passphrase == null) {
            return new KeyFinding.NeedsPassphrase(file, KeyProblems.needsPassphrase(file));
        }
        return decrypted(pair, passphrase)
                ? prove(pair, true)
                : new KeyFinding.WrongPassphrase(file, KeyProblems.wrongPassphrase(file));
    }

    private static boolean decrypted(KeyPair pair, Secret passphrase) {
        byte[] bytes = passphrase.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            return pair.decrypt(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private KeyFinding prove(KeyPair pair, boolean encrypted) {
        byte[] blob = pair.getPublicKeyBlob();
        if (blob == null || !wish.sameAs(blob)) {
            pair.dispose();
            return new KeyFinding.OtherKey(file, wish.other(file));
        }
        var identity = new FileIdentity(pair, file.toString());
        if (!wish.confirmedBy(identity)) {
            identity.clear();
            return new KeyFinding.Unreadable(file, KeyProblems.silent(file));
        }
        return new KeyFinding.Usable(new SshIdentity(identity, new KeyPlace.InFile(file, encrypted)), cautions());
    }

    private List<Problem> cautions() {
        return OwnerOnly.holds(file) ? List.of() : List.of(KeyProblems.tooOpen(file));
    }
}
