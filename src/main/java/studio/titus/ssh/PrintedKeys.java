package studio.titus.ssh;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host keys an instance printed on its console at first boot, between the marks cloud-init puts around them. Whoever reads that output
 * through AWS's API knows them before the first connection. Source: cloud-init's write-ssh-key-fingerprints.
 *
 * @param fingerprints in OpenSSH's form, {@code SHA256:…}; empty when the output holds none (yet)
 */
public record PrintedKeys(Set<String> fingerprints) {

    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN SSH HOST KEY (FINGERPRINTS|KEYS)-----(.*?)-----END SSH HOST KEY \\1-----", Pattern.DOTALL);
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])");
    private static final Pattern KEY =
            Pattern.compile("\\b(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) (AAAA[A-Za-z0-9+/]+={0,2})");

    public PrintedKeys {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** Reads console output, which may hold other lines, prefixes and several boots. A block that is cut off counts for nothing. */
    public static PrintedKeys parse(String consoleOutput) {
        var found = new HashSet<String>();
        var blocks = BLOCK.matcher(consoleOutput);
        while (blocks.find()) {
            var lines = blocks.group(2);
            FINGERPRINT.matcher(lines).results().forEach(match -> found.add(match.group()));
            KEY.matcher(lines).results().forEach(match -> addKey(found, match.group(1), match.group(2)));
        }
        return new PrintedKeys(found);
    }

    private static void addKey(Set<String> found, String type, String base64) {
        try {
            found.add(new ServerKey(type, base64).fingerprint());
        } catch (IllegalArgumentException e) {
            // a line torn by another message on the console: the fingerprints' block still counts
        }
    }

    boolean isEmpty() {
        return fingerprints.isEmpty();
    }

    boolean holds(ServerKey key) {
        return fingerprints.contains(key.fingerprint());
    }
}
