package studio.titus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class PeerTest {

    private static final String ABSENT = "no-such-program-of-titus-studio";

    @Test
    void aProgramOnThePathIsFound(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("peer"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(Peer.require("peer", Map.of("PATH", folder.toString()))).isEqualTo(program);
    }

    @Test
    void aTestWhosePeerIsAbsentIsSkippedWithTheReason() {
        assertThatThrownBy(() -> Peer.require(ABSENT, Map.of()))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(ABSENT);
    }

    @Test
    void anAbsentPeerFailsWherePeersAreRequired() {
        assertThatThrownBy(() -> Peer.require(ABSENT, Map.of("TITUS_STUDIO_PEERS", "required")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining(ABSENT);
    }
}
