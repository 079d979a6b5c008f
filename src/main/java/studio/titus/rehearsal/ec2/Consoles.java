package studio.titus.rehearsal.ec2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import software.amazon.awssdk.services.ec2.model.Instance;
import studio.titus.rehearsal.wire.World;

/** What instances print on their serial consoles: at first boot, cloud-init shows the host key there. */
final class Consoles {

    /** EC2 brings the output of a boot some minutes late; the first screen comes sooner. */
    private static final Duration DELAY = Duration.ofSeconds(20);

    private static final int ED25519_BYTES = 32;
    private static final String RULE = "#############################################################";

    private final InstanceLife life;
    private final HostKeys hostKeys;
    private final World world;

    Consoles(InstanceLife life, HostKeys hostKeys, World world) {
        this.life = life;
        this.hostKeys = hostKeys;
        this.world = world;
    }

    /** The output so far; "" for the first while. */
    String output(Instance instance) {
        return life.uptime(instance.instanceId())
                .filter(up -> !world.now().isBefore(up.first().plus(DELAY)))
                .map(up -> text(instance))
                .orElse("");
    }

    private String text(Instance instance) {
        String host = "ip-" + String.valueOf(instance.privateIpAddress()).replace('.', '-');
        byte[] blob = blob(hostKeys.of(instance.instanceId()).getPublic().getEncoded());
        return String.join(
                        "\r\n",
                        "Cloud-init v. 21.1 running 'modules:final'",
                        RULE,
                        "-----BEGIN SSH HOST KEY FINGERPRINTS-----",
                        "256 SHA256:" + digest(blob) + " root@" + host + " (ED25519)",
                        "-----END SSH HOST KEY FINGERPRINTS-----",
                        RULE,
                        "-----BEGIN SSH HOST KEY KEYS-----",
                        "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob) + " root@" + host,
                        "-----END SSH HOST KEY KEYS-----",
                        "",
                        "Ubuntu 16.04.7 LTS " + host + " ttyS0",
                        "",
                        host + " login: ")
                + "\r\n";
    }

    /** The wire form of RFC 8709; the raw key is the end of the X.509 form (RFC 8410). */
    private static byte[] blob(byte[] encoded) {
        byte[] name = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
        return ByteBuffer.allocate(2 * Integer.BYTES + name.length + raw.length)
                .putInt(name.length)
                .put(name)
                .putInt(raw.length)
                .put(raw)
                .array();
    }

    private static String digest(byte[] blob) {
        try {
            return Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(blob));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
