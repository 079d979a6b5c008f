package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedKeysTest {

    private static final ServerKey KEY = ServerKeys.ed25519(7);
    private static final String LINE = KEY.type() + " " + KEY.base64();

    @Test
    void keysAndFingerprintsAreReadAsCloudInitPrintsThem() {
        var printed = PrintedKeys.parse("""
            [   12.3] cloud-init[1123]: Generating public/private rsa key pair.
            ci-info: no authorized ssh keys fingerprints found for user ubuntu.
            <14>Nov 23 03:00:00 ec2:\s
            <14>Nov 23 03:00:00 ec2: #############################################################
            <14>Nov 23 03:00:00 ec2: -----BEGIN SSH HOST KEY FINGERPRINTS-----
            <14>Nov 23 03:00:00 ec2: 256 SHA256:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE root@ip-30-0-100-11 (ECDSA)
            <14>Nov 23 03:00:00 ec2: -----END SSH HOST KEY FINGERPRINTS-----
            <14>Nov 23 03:00:00 ec2: #############################################################
            -----BEGIN SSH HOST KEY KEYS-----
            %s root@ip-30-0-100-11
            -----END SSH HOST KEY KEYS-----
            [   13.1] cloud-init[1123]: Cloud-init v. 21.1 finished
            """.formatted(LINE));

        assertThat(printed.fingerprints())
                .containsExactlyInAnyOrder("SHA256:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE", KEY.fingerprint());
        assertThat(printed.holds(KEY)).isTrue();
    }

    @Test
    void carriageReturnsOfASerialConsoleDoNotMatter() {
        assertThat(PrintedKeys.parse("-----BEGIN SSH HOST KEY KEYS-----\r\r\n" + LINE
                                + " root@x\r\r\n-----END SSH HOST KEY KEYS-----\r\r\n")
                        .holds(KEY))
                .isTrue();
    }

    @Test
    void aBlockThatIsCutOffCountsForNothing() {
        assertThat(PrintedKeys.parse("-----BEGIN SSH HOST KEY KEYS-----\n" + LINE)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatStandsOutsideTheMarksCountsForNothing() {
        assertThat(PrintedKeys.parse(LINE + "\nSHA256:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE\n")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aTornLineDoesNotHideTheOthers() {
        var printed = PrintedKeys.parse("-----BEGIN SSH HOST KEY KEYS-----\nssh-ed25519 AAAAC3Nz[ 14.0] kernel: eth0\n"
                + LINE + "\n-----END SSH HOST KEY KEYS-----");

        assertThat(printed.fingerprints()).containsExactly(KEY.fingerprint());
    }
}
