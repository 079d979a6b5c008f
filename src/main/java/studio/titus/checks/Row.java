package studio.titus.checks;

import java.time.Instant;
import java.util.List;

/**
 * One claim about a stack and how it stands.
 *
 * @param id stable, for scripts, such as {@code zookeeper}
 * @param claim a sentence without a full stop
 * @param where the machine it was looked at from
 * @param ran the command or request
 * @param answer what came back, shortened
 * @param meaning what that means when the claim does not hold
 * @param fixes what may mend it, best first
 * @param at when it was looked at, by this computer's clock
 */
public record Row(
        String id,
        String claim,
        Verdict verdict,
        String where,
        String ran,
        String answer,
        String meaning,
        List<Fix> fixes,
        Instant at) {}
