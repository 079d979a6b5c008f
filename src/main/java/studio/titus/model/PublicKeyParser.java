package studio.titus.model;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the ways apart in which text fails to be a public key that EC2 imports. */
final class PublicKeyParser {

    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 4096;

    private static final Pattern PRIVATE = Pattern.compile(
            "-----BEGIN [A-Z0-9 ]*PRIVATE KEY|PuTTY-User-Key-File-|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY");
    private static final Pattern ALGORITHM = Pattern.compile("(?:sk-)?(?:ssh|ecdsa|rsa)-[a-z0-9-]+(?:@openssh\\.com)?");
    private static final Pattern LINE = Pattern.compile("(" + ALGORITHM.pattern() + ")\\s+(\\S+)(?:\\s+(.*))?");
    private static final Pattern LINE_WITH_OPTIONS = Pattern.compile("\\S.*?[\\s,]((?:ssh-rsa|ssh-ed25519)\\s+AAAA.*)");
    private static final String MAKE_ONE =
            "Make a key with \"ssh-keygen -t ed25519\" and give the file ending in .pub.";

    private PublicKeyParser() {}

    static Checked<PublicKey> parse(String text) {
        String stripped = text.replace("\uFEFF", "").strip();
        if (stripped.isEmpty()) {
            return Checked.invalid("public-key.empty", "The public key is empty. " + MAKE_ONE);
        }
        return notOpenSsh(stripped)
                .orElseGet(() -> lines(stripped.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList()));
    }

    private static Optional<Checked<PublicKey>> notOpenSsh(String text) {
        if (PRIVATE.matcher(text).find()) {
            return Optional.of(Checked.invalid(
                    "public-key.private",
                    "This is a private key, which must stay with you. Give the public half instead, the file ending in"
                            + " .pub. If this file was ever shared, treat the key as exposed and make a new one."));
        }
        if (text.contains("---- BEGIN SSH2 PUBLIC KEY")) {
            return Optional.of(Checked.invalid(
                    "public-key.format",
                    "This is a public key in RFC 4716 format. Convert it with \"ssh-keygen -i -f FILE\" and"
                            + " give what that prints."));
        }
        if (text.matches("(?s).*-----BEGIN (RSA )?PUBLIC KEY.*")) {
            String format = text.contains("RSA PUBLIC") ? "PEM" : "PKCS8";
            return Optional.of(Checked.invalid(
                    "public-key.format",
                    "This is a public key in PEM format. Convert it with \"ssh-keygen -i -m %s -f FILE\" and give what that prints."
                            .formatted(format)));
        }
        return Optional.empty();
    }

    private static Checked<PublicKey> lines(List<String> lines) {
        long keys = lines.stream().filter(line -> LINE.matcher(line).matches()).count();
        if (keys > 1) {
            return Checked.invalid("public-key.several", "There are %d keys here. Give exactly one.".formatted(keys));
        }
        if (lines.size() <= 1) {
            return lines.isEmpty() ? parse("") : line(lines.getFirst());
        }
        String joined = lines.getFirst() + String.join("", lines.subList(1, lines.size()));
        return Checked.invalid(
                "public-key.wrapped",
                "The key is spread over %d lines. Put it on one line, without breaks.".formatted(lines.size()),
                line(joined).isValid() ? joined : null);
    }

    private static Checked<PublicKey> line(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() ? key(parts) : notALine(line);
    }

    private static Checked<PublicKey> notALine(String line) {
        Matcher options = LINE_WITH_OPTIONS.matcher(line);
        if (options.matches()) {
            return Checked.invalid(
                    "public-key.options",
                    "Options stand before the key, as in an authorized_keys file. Begin with ssh-rsa or ssh-ed25519.",
                    options.group(1));
        }
        if (ALGORITHM.matcher(line).matches()) {
            return Checked.invalid(
                    "public-key.truncated", "After %s the key itself is missing. Copy the whole line.".formatted(line));
        }
        if (line.matches("(?i)(\\d+ )?(sha256|md5):.*")) {
            return Checked.invalid(
                    "public-key.fingerprint",
                    "This is a fingerprint. Give the key itself, the whole content of the .pub file.");
        }
        return typeMissing(line)
                .orElseGet(() -> Checked.invalid(
                        "public-key.malformed",
                        "This is not an OpenSSH public key, which is one line beginning with ssh-ed25519 or ssh-rsa. "
                                + MAKE_ONE));
    }

    private static Optional<Checked<PublicKey>> typeMissing(String line) {
        if (!line.startsWith("AAAA")) {
            return Optional.empty();
        }
        return decode(line.split("\\s+", 2)[0])
                .flatMap(PublicKeyParser::read)
                .map(blob -> Checked.invalid(
                        "public-key.no-type",
                        "The key's type is missing. Begin the line with %s.".formatted(blob.algorithm()),
                        blob.algorithm() + " " + line));
    }

    private static Checked<PublicKey> key(Matcher parts) {
        String algorithm = parts.group(1);
        String comment = Optional.ofNullable(parts.group(3)).orElse("");
        return switch (algorithm) {
            case "ssh-rsa" -> decoded(PublicKey.Type.RSA, parts.group(2), comment);
            case "ssh-ed25519" -> decoded(PublicKey.Type.ED25519, parts.group(2), comment);
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
        return kind + " It takes Ed25519, and RSA of 2048 to 4096 bits. " + MAKE_ONE;
    }

    private static Checked<PublicKey> decoded(PublicKey.Type type, String base64, String comment) {
        Optional<byte[]> bytes = decode(base64);
        if (bytes.isEmpty()) {
            return Checked.invalid(
                    "public-key.base64",
                    "The part after %s is not base64, so the key is damaged. Copy the whole content of the .pub file again."
                            .formatted(type.algorithm()));
        }
        return read(bytes.get())
                .map(blob -> whole(type, blob, Base64.getEncoder().encodeToString(bytes.get()), comment))
                .orElseGet(PublicKeyParser::truncated);
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
                .formatted(bits, why, MAKE_ONE);
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

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<SshKeyBlob> read(byte[] bytes) {
        try {
            return Optional.of(SshKeyBlob.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
