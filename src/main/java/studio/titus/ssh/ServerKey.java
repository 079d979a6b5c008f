package studio.titus.ssh;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The public key by which a machine proves who it is.
 *
 * @param type such as {@code ssh-ed25519}
 * @param base64 the key as OpenSSH writes it into files
 */
public record ServerKey(String type, String base64) {

    private static final int LONGEST_TYPE = 64;

    /** @throws IllegalArgumentException if the text is no key of that type */
    public ServerKey {
        if (!type.equals(typeOf(Base64.getDecoder().decode(base64)))) {
            throw new IllegalArgumentException("The key is not of the type " + type);
        }
    }

    /**
     * The key of a blob as SSH sends it. Source: RFC 4253, section 6.6.
     *
     * @throws IllegalArgumentException if the blob does not begin with a type
     */
    static ServerKey of(byte[] blob) {
        return new ServerKey(typeOf(blob), Base64.getEncoder().encodeToString(blob));
    }

    /** What people compare, in OpenSSH's form: {@code SHA256:} and 43 characters. */
    public String fingerprint() {
        byte[] digest = sha256().digest(blob());
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    private static String typeOf(byte[] blob) {
        try {
            var buffer = ByteBuffer.wrap(blob);
            int length = buffer.getInt();
            if (length < 1 || length > LONGEST_TYPE) {
                throw new IllegalArgumentException("A key begins with its type");
            }
            byte[] type = new byte[length];
            buffer.get(type);
            return new String(type, StandardCharsets.US_ASCII);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The key is cut off", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
