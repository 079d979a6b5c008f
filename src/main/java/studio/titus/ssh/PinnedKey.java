package studio.titus.ssh;

/**
 * A host key this stack trusts.
 *
 * @param name the machine's name at that time
 * @param instanceId whose key it is; host keys outlive a new address, not a new instance
 * @param address where the machine was met last, with the port unless it is 22
 * @param key the trusted key
 * @param source what the trust rests on
 */
public record PinnedKey(String name, String instanceId, String address, ServerKey key, Source source) {

    /** What a pin rests on. */
    public enum Source {
        /** The instance printed the key at its first boot, and AWS delivered that output. */
        CONSOLE,
        /** A person was shown the fingerprint and accepted it. */
        PERSON
    }

    static PinnedKey of(Target target, ServerKey key, Source source) {
        return new PinnedKey(target.name(), target.instanceId(), target.address(), key, source);
    }

    boolean sameInstance(Target target) {
        return instanceId.equals(target.instanceId());
    }

    /** Whether another instance stood in the target's place when this key was pinned. */
    boolean predecessorOf(Target target) {
        return !sameInstance(target) && (name.equals(target.name()) || address.equals(target.address()));
    }
}
