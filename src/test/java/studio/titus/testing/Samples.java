package studio.titus.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.PublicKey;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;

/** Good values for tests that need some and do not care which. */
public final class Samples {

    private Samples() {}

    /** Defaults in eu-west-1 with an Ed25519 key. */
    public static StackSettings settings() {
        return StackSettings.builder()
                .region(Region.of("eu-west-1"))
                .trustedCidr(Cidr.of("203.0.113.7/32"))
                .publicKey(publicKey())
                .bucket(BucketName.of("titus-logs-x"))
                .build();
    }

    public static PublicKey publicKey() {
        return PublicKey.of(key("ed25519.pub"));
    }

    /** The text of a file in the folder {@code keys} of the test resources. */
    public static String key(String name) {
        try (InputStream stream = Objects.requireNonNull(Samples.class.getResourceAsStream("/keys/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
