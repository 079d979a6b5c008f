package studio.titus.rehearsal.ec2;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.services.ec2.model.KeyType;

/**
 * A public key as imported into EC2.
 *
 * @param type its algorithm
 * @param fingerprint as EC2 shows it: of RSA keys the MD5 of the DER form, of Ed25519 keys the Base64 SHA-256 of the
 *     OpenSSH form (EC2 API reference, KeyPairInfo)
 */
record ImportedKey(KeyType type, String fingerprint) {

    /** Reads the OpenSSH form, {@code ssh-ed25519 AAAA… comment}; anything else EC2 refuses with InvalidKey.Format. */
    static ImportedKey parse(String material) {
        try {
            byte[] blob = Base64.getDecoder().decode(material.strip().split("\\s+")[1]);
            var fields = ByteBuffer.wrap(blob);
            String algorithm = new String(field(fields), StandardCharsets.US_ASCII);
            return switch (algorithm) {
                case "ssh-rsa" -> rsa(new BigInteger(field(fields)), new BigInteger(field(fields)));
                case "ssh-ed25519" -> ed25519(blob);
                default -> throw malformed();
            };
        } catch (ArrayIndexOutOfBoundsException
                | IllegalArgumentException
                | BufferUnderflowException
                | GeneralSecurityException notThatForm) {
            throw malformed();
        }
    }

    private static byte[] field(ByteBuffer fields) {
        int length = fields.getInt();
        if (length < 0 || length > fields.remaining()) {
            throw malformed();
        }
        byte[] field = new byte[length];
        fields.get(field);
        return field;
    }

    private static ImportedKey rsa(BigInteger exponent, BigInteger modulus) throws GeneralSecurityException {
        byte[] der = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                .getEncoded();
        byte[] digest = MessageDigest.getInstance("MD5").digest(der);
        return new ImportedKey(KeyType.RSA, HexFormat.ofDelimiter(":").formatHex(digest));
    }

    private static ImportedKey ed25519(byte[] blob) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
        return new ImportedKey(KeyType.ED25519, Base64.getEncoder().encodeToString(digest));
    }

    private static RuntimeException malformed() {
        return Ec2Errors.refused("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
    }
}
