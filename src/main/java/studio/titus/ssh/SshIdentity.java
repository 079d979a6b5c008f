package studio.titus.ssh;

import com.jcraft.jsch.Identity;

/** A private key that was proven to belong to a public one. Holds the key in memory until it is closed. */
public final class SshIdentity implements AutoCloseable {

    private final Identity key;
    private final KeyPlace place;

    SshIdentity(Identity key, KeyPlace place) {
        this.key = key;
        this.place = place;
    }

    public KeyPlace place() {
        return place;
    }

    /** The key as JSch logs in with it. */
    Identity key() {
        return key;
    }

    /** Wipes the key from memory; the agent keeps its own. */
    @Override
    public void close() {
        key.clear();
    }
}
