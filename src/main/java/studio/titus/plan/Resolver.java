package studio.titus.plan;

import java.util.Optional;

/** Looks up what a {@link Ref} stands for. */
@FunctionalInterface
public interface Resolver {

    /** Nothing is known yet: each reference is {@link #UNKNOWN}. */
    Resolver NOTHING = ref -> Optional.empty();

    /** How a value is written that only the run will know. */
    String UNKNOWN = "(known after apply)";

    /** The value, or empty while it can't be known. */
    Optional<String> find(Ref ref);

    /** The value, or {@link #UNKNOWN}. */
    default String orUnknown(Ref ref) {
        return find(ref).orElse(UNKNOWN);
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when it is not known: a resource was started before what it needs was ready
     */
    default String get(Ref ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException(ref + " is not known yet"));
    }
}
