package studio.titus.rehearsal.ec2;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SSH host keys that instances make at their first boot; a rebuilt instance has another id and so another key. */
final class HostKeys {

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();

    KeyPair of(String instanceId) {
        return keys.computeIfAbsent(instanceId, id -> generate());
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK since 15 makes Ed25519 keys", e);
        }
    }
}
