package studio.titus.model;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Judges what stands on the one line of a public key: its type, its base64 and the key inside. */
final class PublicKeyContent {

    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 4096;

    private PublicKeyContent() {}

    static Checked<PublicKey> read(String algorithm, String base64, String comment) {
        return switch (algorithm) {
            case "ssh-rsa" -> decoded(PublicKey.Type.RSA, base64, comment);
            case "ssh-ed25519" -> decoded(PublicKey.Type.ED25519, base64, comment);
            default -> Checked.invalid("public-key.unsupported", unsupported(algorithm));
        };
    }

    private static String unsupported(String algorithm) {
        String kind;
        if (algorithm.contains("-cert-")) {
            kind = "This is an SSH certificate, not a key, and EC2 does not import it.";
        } else if (algorithm.startsWith("sk-")) {
            kind = "EC2 does not import keys held by a security key (%s).".formatted(algorithm);
        } else if (algorithm.startsWith("ecdsa-")) {
            kind = "EC2 does not import ECDSA keys (%s).".formatted(algorithm);
        } else if (algorithm.equals("ssh-dss")) {
            kind = "EC2 does not import DSA keys (ssh-dss), and SSH no longer accepts them.";
        } else {
            kind = "EC2 does not import keys of the type %s.".formatted(algorithm);
        }
        return kind + " It takes Ed25519, and RSA of 2048 to 4096 bits. " + PublicKeyParser.MAKE_ONE;
    }

    private static Checked<PublicKey> decoded(PublicKey.Type type, String base64, String comment) {
        Optional<byte[]> bytes = decode(base64);
        if (bytes.isEmpty()) {
            return Checked.invalid(
                    "public-key.base64",
                    "The part after %s is not base64, so the key is damaged. Copy the whole content of the .pub file again."
                            .formatted(type.algorithm()));
        }
        return blob(bytes.get())
                .map(blob -> whole(type, blob, Base64.getEncoder().encodeToString(bytes.get()), comment))
                .orElseGet(PublicKeyContent::truncated);
    }

    private static Checked<PublicKey> whole(PublicKey.Type type, SshKeyBlob blob, String base64, String comment) {
        if (!blob.algorithm().equals(type.algorithm())) {
            return Checked.invalid(
                    "public-key.mismatch",
                    "The line says %s but the key inside is of another type, so it is damaged. Copy the whole content of the .pub file again."
                            .formatted(type.algorithm()));
        }
        int bits;
        try {
            bits = blob.bits();
        } catch (IllegalArgumentException e) {
            return truncated();
        }
        return type == PublicKey.Type.RSA && (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS)
                ? Checked.invalid("public-key.length", length(bits))
                : new Checked.Valid<>(new PublicKey(type, bits, base64, comment), hints(type, bits));
    }

    private static String length(int bits) {
        String why = bits < MIN_RSA_BITS ? "is too short to be safe" : "is longer than EC2 takes";
        return "An RSA key of %d bits %s. Give one of 2048 to 4096 bits, or better an Ed25519 key. %s"
                .formatted(bits, why, PublicKeyParser.MAKE_ONE);
    }

    private static List<String> hints(PublicKey.Type type, int bits) {
        boolean documented = type == PublicKey.Type.ED25519 || bits == MIN_RSA_BITS || bits == MAX_RSA_BITS;
        return documented
                ? List.of()
                : List.of("EC2 documents RSA keys of 2048 and 4096 bits; should it refuse this one of %d, use Ed25519."
                        .formatted(bits));
    }

    private static Checked<PublicKey> truncated() {
        return Checked.invalid(
                "public-key.truncated",
                "The key is cut off or damaged. Copy the whole content of the .pub file, to the end of the line.");
    }

    static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<SshKeyBlob> blob(byte[] bytes) {
        try {
            return Optional.of(SshKeyBlob.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
