package studio.titus.state;

import java.time.Instant;
import java.util.Optional;
import studio.titus.plan.Address;

/**
 * Intents before calls and results after them. Holds ids, names and times, never secrets. Safe for use by many threads.
 */
public interface Journal {

    /**
     * Something that shall be made, whose result was never written down: the call may or may not have reached AWS.
     *
     * @param generation the one in its client token
     */
    record OpenIntent(Instant at, int generation) {}

    /** The life of the stack as last drawn. */
    Optional<String> life();

    /** A life begins; client tokens of an earlier one will not be used again. */
    void beginLife(String life);

    /** The resource is about to be made. On disk when this returns. */
    void creating(Address address, int generation);

    /** The resource was made, or found to have been made. On disk when this returns. */
    void created(Address address, String id);

    /** The create call was certainly not carried out. */
    void notCreated(Address address);

    /** The resource is gone from AWS. */
    void gone(Address address);

    /** What was being made when the last run was cut off. */
    Optional<OpenIntent> openIntent(Address address);

    /**
     * When the resource was last made, unless it is known to be gone. What was made a moment ago may not show yet.
     */
    Optional<Instant> made(Address address);

    /** When AWS was last asked to make the resource, unless that was refused or the resource is known to be gone. */
    default Optional<Instant> asked(Address address) {
        return openIntent(address).map(OpenIntent::at).or(() -> made(address));
    }

    /** Whether anything was being made when the last run was cut off. */
    boolean anyOpen();

    /** How many resources were made, as far as this journal knows, and are not known to be gone. */
    int made();

    /** The generation for the next create of this resource: one more than that of the last which succeeded, from 0. */
    int nextGeneration(Address address);
}
