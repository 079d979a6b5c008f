package studio.titus.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.util.List;
import java.util.Vector;

/** The one key a login may use. */
record LoginKey(Identity key) implements IdentityRepository {

    @Override
    public String getName() {
        return "the stack's key";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // JSch's signature
    public Vector<Identity> getIdentities() {
        return new Vector<>(List.of(key));
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    /** The key is its owner's to wipe. */
    @Override
    public void removeAll() {}
}
