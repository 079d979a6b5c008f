package studio.titus.ssh;

/** Asks a person whether a host key is the machine's. */
@FunctionalInterface
public interface HostKeyAsker {

    /**
     * One question, asked once for a key.
     *
     * @param target the machine that showed the key
     * @param key the key it showed
     * @param rebuilt whether another instance stood in its place before: the machine was rebuilt, which explains the new key
     */
    record Question(Target target, ServerKey key, boolean rebuilt) {}

    /** Whether the person accepts the key. May block; the server gives about two minutes. */
    boolean accepts(Question question);

    /** Accepts every key that is not known yet; a changed one is refused all the same. */
    static HostKeyAsker acceptNew() {
        return question -> true;
    }

    /** Nobody is there to ask. */
    static HostKeyAsker refuse() {
        return question -> false;
    }
}
