package studio.titus.ssh;

import com.jcraft.jsch.Session;

/** What we ask of every connection: keys only, known hosts only, and ciphers the processor has instructions for. */
final class SessionConfig {

    /** Of today's Ubuntu and of 16.04's, which the Titus nodes run; nothing with SHA-1. */
    private static final String HOST_KEYS =
            "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";

    private static final String CIPHERS =
            "aes128-gcm@openssh.com,aes256-gcm@openssh.com,aes128-ctr,aes192-ctr,aes256-ctr,chacha20-poly1305@openssh.com";

    private SessionConfig() {}

    static void apply(Session session) {
        session.setConfig("PreferredAuthentications", "publickey");
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("prefer_known_host_key_types", "yes");
        session.setConfig("server_host_key", HOST_KEYS);
        session.setConfig("cipher.s2c", CIPHERS);
        session.setConfig("cipher.c2s", CIPHERS);
    }
}
