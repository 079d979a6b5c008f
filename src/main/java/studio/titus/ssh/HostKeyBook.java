package studio.titus.ssh;

import java.util.List;

/** The host keys pinned for one stack. Safe for many threads. */
public interface HostKeyBook {

    /** All pins. Problems of the store are thrown as {@link studio.titus.problem.ProblemException}. */
    List<PinnedKey> pins();

    /** Keeps a pin. Those of the instances it replaces (same name or address, other instance) go. */
    void pin(PinnedKey pin);

    /** Drops what is pinned for a machine, after its owner made its host keys anew. */
    void forget(String instanceId);
}
