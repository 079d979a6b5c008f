package studio.titus.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;

/** Puts {@link HostKeyTrust} where JSch asks for known hosts, for one connection. Keeps the objection, which JSch has no words for. */
final class HostKeyCheck implements HostKeyRepository {

    private final HostKeyTrust trust;
    private final Target target;
    private volatile @Nullable Problem objection;

    HostKeyCheck(HostKeyTrust trust, Target target) {
        this.trust = trust;
        this.target = target;
    }

    Optional<Problem> objection() {
        return Optional.ofNullable(objection);
    }

    @Override
    public int check(String host, byte[] blob) {
        objection = trust.objection(target, ServerKey.of(blob)).orElse(null);
        return objection == null ? OK : CHANGED;
    }

    /** The pinned keys, whose types JSch then asks the server for first. */
    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        return getHostKey();
    }

    @Override
    public HostKey[] getHostKey() {
        return trust.pinned(target).stream().map(this::forJsch).toArray(HostKey[]::new);
    }

    private HostKey forJsch(ServerKey key) {
        try {
            return new HostKey(target.host(), key.blob());
        } catch (JSchException e) {
            throw new IllegalStateException("A pinned key has a type", e);
        }
    }

    @Override
    public void add(HostKey key, UserInfo unused) {
        throw new UnsupportedOperationException("Trust is decided in check");
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("Pins are kept by the book");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new UnsupportedOperationException("Pins are kept by the book");
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "the stack's pinned host keys";
    }
}
