package studio.titus.model;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The binary form of a public key: a list of length-prefixed fields, the algorithm's name first. Source: RFC 4253
 * section 6.6 for RSA, RFC 8709 for Ed25519.
 */
record SshKeyBlob(String algorithm, List<byte[]> fields) {

    private static final int ED25519_BYTES = 32;

    /** What stands before the 32 bytes in every SubjectPublicKeyInfo of such a key. */
    private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException if the bytes end inside a field or hold none */
    static SshKeyBlob read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<byte[]> fields = new ArrayList<>();
        while (buffer.hasRemaining()) {
            fields.add(field(buffer));
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("The key is empty");
        }
        String algorithm = new String(fields.removeFirst(), StandardCharsets.US_ASCII);
        return new SshKeyBlob(algorithm, List.copyOf(fields));
    }

    private static byte[] field(ByteBuffer buffer) {
        int length = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new IllegalArgumentException("The key ends in the middle of a field");
        }
        byte[] field = new byte[length];
        buffer.get(field);
        return field;
    }

    /** Length of the key in bits.
     *
     * @throws IllegalArgumentException if the fields are not those of the algorithm
     */
    int bits() {
        return switch (algorithm) {
            case "ssh-rsa" -> rsa().getModulus().bitLength();
            case "ssh-ed25519" -> ed25519Bits();
            default -> throw new IllegalArgumentException("Unknown algorithm");
        };
    }

    /** The RSA key as a DER SubjectPublicKeyInfo. */
    byte[] rsaDer() {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(rsa()).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The numbers are no RSA key", e);
        }
    }

    /** The Ed25519 key as a DER SubjectPublicKeyInfo. Source: RFC 8410, section 4. */
    byte[] ed25519Der() {
        return ByteBuffer.allocate(ED25519_INFO.length + ED25519_BYTES)
                .put(ED25519_INFO)
                .put(fields.getFirst())
                .array();
    }

    private RSAPublicKeySpec rsa() {
        if (fields.size() != 2 || fields.stream().anyMatch(field -> field.length == 0 || field[0] < 0)) {
            throw new IllegalArgumentException("An RSA key has an exponent and a modulus");
        }
        return new RSAPublicKeySpec(new BigInteger(fields.get(1)), new BigInteger(fields.get(0)));
    }

    private int ed25519Bits() {
        if (fields.size() != 1 || fields.getFirst().length != ED25519_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
        }
        return ED25519_BYTES * Byte.SIZE;
    }
}
