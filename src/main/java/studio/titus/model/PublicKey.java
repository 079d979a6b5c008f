package studio.titus.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An SSH public key that EC2 imports: RSA of 2048 to 4096 bits or Ed25519.
 *
 * @param bits length of the key, 256 for Ed25519
 * @param base64 the key blob (RFC 4253, section 6.6) in base64 with padding
 * @param comment what follows the blob in the file, often user@host; may be empty
 */
public record PublicKey(Type type, int bits, String base64, String comment) {

    /** The kinds EC2 imports; source: EC2 API, ImportKeyPair and KeyType. */
    public enum Type {
        RSA("ssh-rsa"),
        ED25519("ssh-ed25519");

        private final String algorithm;

        Type(String algorithm) {
            this.algorithm = algorithm;
        }

        /** The name that begins a key in OpenSSH's format. */
        public String algorithm() {
            return algorithm;
        }
    }

    /** @throws IllegalArgumentException if the blob is not a key of that type and length */
    public PublicKey {
        SshKeyBlob blob = SshKeyBlob.read(Base64.getDecoder().decode(base64));
        if (!blob.algorithm().equals(type.algorithm) || blob.bits() != bits) {
            throw new IllegalArgumentException("The blob is not an " + type.algorithm + " key of " + bits + " bits");
        }
        comment = comment.strip();
    }

    /**
     * Reads the text of a public key file in OpenSSH's one-line format. A private key, a kind EC2 does not import, a
     * damaged key and several keys are each refused in their own words; the text itself is never repeated.
     */
    public static Checked<PublicKey> check(String text) {
        return PublicKeyParser.parse(text);
    }

    /** @throws IllegalArgumentException with the message of {@link #check} */
    public static PublicKey of(String text) {
        return check(text).orElseThrow();
    }

    /** The key as one line of OpenSSH's format, without a line end. */
    public String openSsh() {
        String line = type.algorithm + " " + base64;
        return comment.isEmpty() ? line : line + " " + comment;
    }

    /** As {@code ssh-keygen -l} prints it: {@code SHA256:} and base64 without padding. */
    public String sha256Fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest("SHA-256", blob()));
    }

    /**
     * As EC2 reports an imported key: for RSA the MD5 of the DER public key in colon-separated hex, for Ed25519 the
     * SHA-256 of the blob in base64 with padding. Source: EC2 user guide, "Verify the fingerprint of your key pair";
     * the padding: ansible-collections/amazon.aws pull request 2406.
     */
    public String awsFingerprint() {
        return switch (type) {
            case RSA ->
                HexFormat.ofDelimiter(":")
                        .formatHex(digest("MD5", SshKeyBlob.read(blob()).rsaDer()));
            case ED25519 -> Base64.getEncoder().encodeToString(digest("SHA-256", blob()));
        };
    }

    /** Whether a fingerprint reported by EC2 is this key's, with or without padding. */
    public boolean hasAwsFingerprint(@Nullable String reported) {
        return reported != null && bare(reported).equals(bare(awsFingerprint()));
    }

    /** The key as a DER SubjectPublicKeyInfo, which Java's own cryptography reads. */
    public byte[] der() {
        SshKeyBlob read = SshKeyBlob.read(blob());
        return switch (type) {
            case RSA -> read.rsaDer();
            case ED25519 -> read.ed25519Der();
        };
    }

    private static String bare(String fingerprint) {
        return fingerprint.replaceFirst("^(?i)sha256:", "").replaceFirst("=+$", "");
    }

    private byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
