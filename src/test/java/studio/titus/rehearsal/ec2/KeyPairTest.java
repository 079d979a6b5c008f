package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.model.KeyType;
import studio.titus.rehearsal.CloudFixture;

class KeyPairTest {

    /** Made for this test; nobody has the private half. */
    private static final String RSA_KEY =
            "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDE1rsqF8HnD8vHgnm2DqFHs4kuc9wCo7HKBnqhNLXXwHwsIeqCsG1dQ0gG2Cfv2D7n"
                    + "2WyYGyCy3a2Gv9UfQh5xDZK7TaNJzXxJ6bMXQz3ymcSx7hXw2iTlmsI0VpzmSSo6rEkbjV1GUyUm6J3wE5i1pMCX0q+4qj1v"
                    + "wXJrQy1H1w== test";

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void aKeyIsKnownByItsFingerprint() {
        aws.key("titus_deployer");

        var pair = aws.ec2
                .describeKeyPairs(request -> request.keyNames("titus_deployer").includePublicKey(true))
                .keyPairs()
                .getFirst();

        assertThat(pair.keyType()).isEqualTo(KeyType.ED25519);
        assertThat(pair.keyFingerprint()).hasSize(44).endsWith("=");
        assertThat(pair.publicKey()).isEqualTo(CloudFixture.PUBLIC_KEY);
        assertThat(pair.keyPairId()).startsWith("key-");
    }

    @Test
    void anRsaKeyHasAnMd5Fingerprint() {
        aws.ec2.importKeyPair(request -> request.keyName("rsa").publicKeyMaterial(SdkBytes.fromUtf8String(RSA_KEY)));

        assertThat(aws.ec2.describeKeyPairs().keyPairs().getFirst().keyFingerprint())
                .matches("([0-9a-f]{2}:){15}[0-9a-f]{2}");
    }

    @Test
    void aNameIsTakenOnceAndDeletingTwiceIsNoError() {
        aws.key("titus_deployer");

        assertThat(codeOf(() -> aws.key("titus_deployer"))).isEqualTo("InvalidKeyPair.Duplicate");
        aws.ec2.deleteKeyPair(request -> request.keyName("titus_deployer"));
        aws.ec2.deleteKeyPair(request -> request.keyName("titus_deployer"));
        assertThat(codeOf(() -> aws.ec2.describeKeyPairs(request -> request.keyNames("titus_deployer"))))
                .isEqualTo("InvalidKeyPair.NotFound");
    }

    @Test
    void whatIsNoPublicKeyIsRefused() {
        for (String material : new String[] {
            "", "ssh-ed25519", "ssh-ed25519 AAAA", "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=", "-----BEGIN"
        }) {
            assertThat(codeOf(() -> aws.ec2.importKeyPair(
                            request -> request.keyName("bad").publicKeyMaterial(SdkBytes.fromUtf8String(material)))))
                    .isEqualTo("InvalidKey.Format");
        }
    }
}
