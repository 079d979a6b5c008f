package studio.titus.ui.start;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.model.PriceTable;
import studio.titus.model.StackName;
import studio.titus.problem.ProblemException;
import studio.titus.state.StackFolder;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackFacts;

/**
 * A stack that this computer set up and did not destroy, by what it remembers; AWS is not asked.
 *
 * @param since when it was first applied
 * @param soFar US dollars until now; empty when that can't be told
 * @param perHour US dollars; empty when that can't be told
 */
record Standing(StackName stack, Instant since, Optional<BigDecimal> soFar, Optional<BigDecimal> perHour) {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    Duration age(Instant now) {
        return Duration.between(since, now);
    }

    /** All of them, by name. Blocks. A folder that can't be read is left out here; the start page tells of it. */
    static List<Standing> read(StackFolders folders, PriceTable prices, InstantSource clock) {
        return folders.all().stream()
                .flatMap(folder -> read(folder, prices, clock.instant()).stream())
                .toList();
    }

    private static Optional<Standing> read(StackFolder folder, PriceTable prices, Instant now) {
        try {
            return folder.record()
                    .filter(record -> record.destroyed() == null && !record.rehearsal())
                    .map(StackRecord::firstApplied)
                    .map(since -> of(folder, since, prices, now));
        } catch (ProblemException e) {
            LOG.info("Stack {} can't be read for its age", folder.stack());
            return Optional.empty();
        }
    }

    private static Standing of(StackFolder folder, Instant since, PriceTable prices, Instant now) {
        StackFacts facts = new StackFacts(folder.settings(), null, Optional.of(since));
        StackCost cost = new StackCost(prices);
        return new Standing(folder.stack(), since, cost.soFar(facts, now), cost.perHour(facts));
    }
}
