package studio.titus.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Host keys as tests need them: of the right shape, of no machine. */
final class ServerKeys {

    private ServerKeys() {}

    /** A key whose bytes depend on the seed. */
    static ServerKey ed25519(int seed) {
        byte[] type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        byte[] blob = ByteBuffer.allocate(4 + type.length + 4 + 32)
                .putInt(type.length)
                .put(type)
                .putInt(32)
                .putInt(seed)
                .array();
        return ServerKey.of(blob);
    }
}
