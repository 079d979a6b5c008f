package studio.titus.ssh;

import com.jcraft.jsch.Identity;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import studio.titus.model.PublicKey;
import studio.titus.problem.Problem;

/** Proves that a private key is the half of a public one: same blob, and it signs what the public half confirms. */
final class KeyProof implements KeyWish {

    private static final int NONCE_BYTES = 32;

    private final PublicKey key;
    private final SecureRandom random = new SecureRandom();

    KeyProof(PublicKey key) {
        this.key = key;
    }

    @Override
    public boolean sameAs(byte[] blob) {
        return Arrays.equals(blob, Base64.getDecoder().decode(key.base64()));
    }

    @Override
    public boolean confirmedBy(Identity identity) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] signature = identity.getSignature(nonce, signing());
        return signature != null && confirms(nonce, signature);
    }

    @Override
    public Problem other(Path file) {
        return KeyProblems.otherKey(file, key);
    }

    /** Java judges, not JSch, so that one library's slip does not prove itself. */
    private boolean confirms(byte[] nonce, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(javaName());
            verifier.initVerify(publicHalf());
            verifier.update(nonce);
            return verifier.verify(bare(signature));
        } catch (SignatureException | BufferUnderflowException e) {
            return false; // what is no signature confirms nothing
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime of this version checks " + javaName(), e);
        }
    }

    private java.security.PublicKey publicHalf() throws GeneralSecurityException {
        String family = switch (key.type()) {
            case RSA -> "RSA";
            case ED25519 -> "Ed25519";
        };
        return KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(key.der()));
    }

    /** SSH wraps a signature: the algorithm's name, then the signature, each after its length. Source: RFC 4253, section 6.6. */
    private static byte[] bare(byte[] signature) {
        ByteBuffer buffer = ByteBuffer.wrap(signature);
        field(buffer);
        return field(buffer);
    }

    private static byte[] field(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        buffer.get(field);
        return field;
    }

    private String javaName() {
        return switch (key.type()) {
            case RSA -> "SHA512withRSA";
            case ED25519 -> "Ed25519";
        };
    }

    /** RSA signs with SHA-2: today's servers refuse SHA-1. Source: RFC 8332. */
    private String signing() {
        return switch (key.type()) {
            case RSA -> "rsa-sha2-512";
            case ED25519 -> "ssh-ed25519";
        };
    }
}
