package studio.titus.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a stack lives.
 *
 * @param accountId twelve digits; a run against another account is refused
 * @param region its code
 * @param rehearsal whether it only exists in the rehearsal cloud
 * @param firstApplied when it was first applied, or null
 * @param destroyed when destroying it last ended with nothing left, or null
 */
public record StackRecord(
        String accountId,
        String region,
        boolean rehearsal,
        @Nullable Instant firstApplied,
        @Nullable Instant destroyed) {}
