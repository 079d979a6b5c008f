package studio.titus.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the one line of a public key in text, and tells apart the ways in which there is none. */
final class PublicKeyParser {

    private static final Pattern PRIVATE = Pattern.compile(
            "-----BEGIN [A-Z0-9 ]*PRIVATE KEY|PuTTY-User-Key-File-|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY");
    private static final Pattern ALGORITHM = Pattern.compile("(?:sk-)?(?:ssh|ecdsa|rsa)-[a-z0-9-]+(?:@openssh\\.com)?");
    private static final Pattern LINE = Pattern.compile("(" + ALGORITHM.pattern() + ")\\s+(\\S+)(?:\\s+(.*))?");
    private static final Pattern LINE_WITH_OPTIONS = Pattern.compile("\\S.*?[\\s,]((?:ssh-rsa|ssh-ed25519)\\s+AAAA.*)");
    static final String MAKE_ONE = "Make a key with \"ssh-keygen -t ed25519\" and give the file ending in .pub.";

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
        return parts.matches()
                ? PublicKeyContent.read(
                        parts.group(1),
                        parts.group(2),
                        Optional.ofNullable(parts.group(3)).orElse(""))
                : notALine(line);
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
        return PublicKeyContent.decode(line.split("\\s+", 2)[0])
                .flatMap(PublicKeyContent::blob)
                .map(blob -> Checked.invalid(
                        "public-key.no-type",
                        "The key's type is missing. Begin the line with %s.".formatted(blob.algorithm()),
                        blob.algorithm() + " " + line));
    }
}
