package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.testing.Samples;

class PublicKeyTest {

    private static final String ED25519 = Samples.key("ed25519.pub").strip();
    private static final String RSA = Samples.key("rsa-2048.pub").strip();

    /** Made with ssh-keygen -l, and with openssl md5 over the DER that ssh-keygen -e -m PKCS8 and openssl pkey give. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rsa-2048 | RSA     | 2048 | SHA256:PeCv6IR9YEszjV5lF5RIx8yjk6sHWZwSMABr8D9SpVU | 85:08:fa:47:b2:d6:68:53:cc:af:60:1c:26:81:3c:5f
        rsa-3072 | RSA     | 3072 | SHA256:Q6kYumsOe3U5pTAGti+jpU0+KiiLeurvizQ/DcoFn0M | 43:b0:48:13:c9:0c:e4:e9:03:07:02:e5:b2:01:75:4e
        rsa-4096 | RSA     | 4096 | SHA256:2KrJ+H1TUXrm+d0y7HCJ6YmuVsR9jl9uWZhdQy1G5oA | 33:97:25:e2:06:f2:d2:6a:e5:c4:9e:f4:67:55:5a:87
        ed25519  | ED25519 | 256  | SHA256:+YGR9nzpzpCmBRGiLKPeyR5cijW0na68Zz4RFdwx/fI | +YGR9nzpzpCmBRGiLKPeyR5cijW0na68Zz4RFdwx/fI=
        """)
    void keysAreReadWithTheFingerprintsOfSshAndOfEc2(
            String file, PublicKey.Type type, int bits, String fingerprint, String awsFingerprint) {
        String text = Samples.key(file + ".pub");
        PublicKey key = PublicKey.of(text);

        assertThat(key.type()).isEqualTo(type);
        assertThat(key.bits()).isEqualTo(bits);
        assertThat(key.comment()).isEqualTo("ada@example");
        assertThat(key.openSsh()).isEqualTo(text.strip());
        assertThat(key.sha256Fingerprint()).isEqualTo(fingerprint);
        assertThat(key.awsFingerprint()).isEqualTo(awsFingerprint);
        assertThat(key.hasAwsFingerprint(awsFingerprint)).isTrue();
        assertThat(PublicKey.of(key.openSsh())).isEqualTo(key);
    }

    @Test
    void fingerprintsAreComparedWithoutPaddingOrPrefix() {
        PublicKey key = PublicKey.of(ED25519);

        assertThat(key.hasAwsFingerprint(key.sha256Fingerprint())).isTrue();
        assertThat(key.hasAwsFingerprint(PublicKey.of(RSA).awsFingerprint())).isFalse();
        assertThat(key.hasAwsFingerprint(null)).isFalse();
    }

    @Test
    void onlyLengthsThatEc2DoesNotDocumentAreHintedAt() {
        assertThat(PublicKey.check(Samples.key("rsa-3072.pub")).hints())
                .singleElement()
                .asString()
                .contains("3072");
        assertThat(PublicKey.check(RSA).hints()).isEmpty();
        assertThat(PublicKey.check(ED25519).hints()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        String blob = ED25519.split(" ")[1];
        return Stream.of(
                Arguments.of("nothing", " \n", "public-key.empty", "ssh-keygen"),
                Arguments.of("RSA 1024", Samples.key("rsa-1024.pub"), "public-key.length", "1024 bits is too short"),
                Arguments.of("RSA 8192", Samples.key("rsa-8192.pub"), "public-key.length", "longer than EC2 takes"),
                Arguments.of("ECDSA", Samples.key("ecdsa-256.pub"), "public-key.unsupported", "ECDSA"),
                Arguments.of("DSA", "ssh-dss AAAAB3NzaC1kc3M= x", "public-key.unsupported", "DSA"),
                Arguments.of(
                        "security key",
                        "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaA== x",
                        "public-key.unsupported",
                        "security key"),
                Arguments.of(
                        "certificate",
                        "ssh-ed25519-cert-v01@openssh.com AAAAIHNz x",
                        "public-key.unsupported",
                        "certificate"),
                Arguments.of("signature name", "rsa-sha2-256 AAAA x", "public-key.unsupported", "rsa-sha2-256"),
                Arguments.of("RFC 4716", Samples.key("rsa-2048.rfc4716"), "public-key.format", "ssh-keygen -i -f"),
                Arguments.of("PKCS8", Samples.key("rsa-2048.pkcs8"), "public-key.format", "-m PKCS8"),
                Arguments.of("several", ED25519 + "\n" + RSA, "public-key.several", "2 keys"),
                Arguments.of("bad base64", "ssh-rsa AAAA*AAA x", "public-key.base64", "not base64"),
                Arguments.of("wrong name", "ssh-rsa " + blob, "public-key.mismatch", "another type"),
                Arguments.of("cut off", "ssh-ed25519 " + blob.substring(0, 40), "public-key.truncated", "cut off"),
                Arguments.of("RSA cut off", RSA.substring(0, 107), "public-key.truncated", "cut off"),
                Arguments.of("only the type", "ssh-ed25519", "public-key.truncated", "missing"),
                Arguments.of("more than a key", "ssh-ed25519 " + withTail(blob), "public-key.truncated", "damaged"),
                Arguments.of("no type", blob + " ada@example", "public-key.no-type", "Begin the line with ssh-ed25519"),
                Arguments.of("options", "no-pty,from=\"10.0.0.1\" " + ED25519, "public-key.options", "Options"),
                Arguments.of("fingerprint", "SHA256:+YGR9nzpzpCmBRGi", "public-key.fingerprint", "fingerprint"),
                Arguments.of("listing", "256 SHA256:+YGR9nz a (ED25519)", "public-key.fingerprint", "fingerprint"),
                Arguments.of("a path", "~/.ssh/id_ed25519.pub", "public-key.malformed", "one line"),
                Arguments.of("prose", "my key", "public-key.malformed", "ssh-keygen -t ed25519"));
    }

    private static String withTail(String blob) {
        byte[] bytes = Base64.getDecoder().decode(blob);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 4);
        return Base64.getEncoder().encodeToString(longer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatEc2WouldNotImportIsRefusedInItsOwnWords(String name, String text, String code, String essence) {
        assertThat(PublicKey.check(text)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.message()).contains(essence);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
                "-----BEGIN PRIVATE KEY-----\nMIIE",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE",
                "-----BEGIN EC PRIVATE KEY-----",
                "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none",
            })
    void privateKeysAreRefusedAsExposedIfSharedAndNeverRepeated(String text) {
        assertThat(PublicKey.check(text)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo("public-key.private");
            assertThat(invalid.message())
                    .contains("private key", "file ending in .pub", "treat the key as exposed")
                    .doesNotContain("MIIE", "b3Blb");
            assertThat(invalid.suggestion()).isNull();
        });
    }

    @Test
    void aKeyBrokenIntoLinesIsOfferedInOne() {
        String wrapped = RSA.substring(0, 76) + "\n" + RSA.substring(76, 200) + "\r\n" + RSA.substring(200);

        assertThat(PublicKey.check(wrapped)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo("public-key.wrapped");
            assertThat(invalid.message()).contains("3 lines");
            assertThat(invalid.suggestion()).isEqualTo(RSA);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "\n# my key\n%s\r\n\n", "\uFEFF%s", "  %s  "})
    void surroundingSpaceCommentsAndByteOrderMarksDoNotMatter(String form) {
        assertThat(PublicKey.of(form.formatted(ED25519))).isEqualTo(PublicKey.of(ED25519));
    }

    @Test
    void aKeyNeedsNoComment() {
        String bare = ED25519.substring(0, ED25519.lastIndexOf(' '));

        assertThat(PublicKey.of(bare).comment()).isEmpty();
        assertThat(PublicKey.of(bare).openSsh()).isEqualTo(bare);
    }

    @Test
    void noKeyExistsWhoseBlobIsOfAnotherKind() {
        String blob = ED25519.split(" ")[1];

        assertThatIllegalArgumentException().isThrownBy(() -> new PublicKey(PublicKey.Type.RSA, 2048, blob, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicKey(PublicKey.Type.ED25519, 255, blob, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicKey(PublicKey.Type.ED25519, 256, "", ""));
    }
}
