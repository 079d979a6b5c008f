package studio.titus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.titus.engine.CloudException.Reaction;

/** Retries, their pauses, and the pauses between looks. */
class RetryTest {

    private final VirtualPace pace = new VirtualPace();
    private final Cancel cancel = new Cancel();
    private final Retry retry = new Retry(pace, new Random(38), cancel);

    @Test
    void triesAgainUntilItSucceeds() {
        var faults = new ArrayDeque<>(List.of(Fault.THROTTLED, Fault.SERVER_FAULT_BEFORE, Fault.LAGGING));
        var seen = new ArrayList<Reaction>();

        var answer = retry.call(() -> answer(faults), failure -> seen.add(failure.reaction()));

        assertThat(answer).isEqualTo("answer");
        assertThat(seen).containsExactly(Reaction.THROTTLED, Reaction.OUTCOME_UNKNOWN, Reaction.LAGGING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reaction.class,
            names = {"CREDENTIALS", "REFUSED", "KEPT"},
            mode = EnumSource.Mode.EXCLUDE)
    void givesUpWhenThePatienceOfTheReactionIsUsedUp(Reaction reaction) {
        var failure = new CloudException(reaction, studio.titus.problem.Problem.of("x", "No"), null);

        assertThatThrownBy(() -> retry.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(pace.elapsed())
                .isBetween(reaction.patience(), reaction.patience().plusSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reaction.class,
            names = {"CREDENTIALS", "REFUSED", "KEPT"})
    void doesNotTryAgainWhatCantGetBetter(Reaction reaction) {
        var failure = new CloudException(reaction, studio.titus.problem.Problem.of("x", "No"), null);

        assertThatThrownBy(() -> retry.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(pace.elapsed()).isZero();
    }

    @Test
    void thePatienceOfOneReactionIsNotUsedUpByAnother() {
        var faults = new ArrayDeque<Fault>();
        IntStream.range(0, 12).forEach(_ -> faults.add(Fault.THROTTLED));
        faults.add(Fault.LAGGING);

        assertThat(retry.call(() -> answer(faults))).isEqualTo("answer");
        assertThat(pace.elapsed()).isGreaterThan(Reaction.LAGGING.patience());
    }

    @Test
    void aComputerThatSleptMeanwhileTriesAgainAllTheSame() {
        var faults = new ArrayDeque<>(List.of(Fault.LAGGING, Fault.LAGGING));

        String answer = retry.call(() -> {
            try {
                return answer(faults);
            } finally {
                cancel.sleep(pace, Duration.ofHours(8));
            }
        });

        assertThat(answer).isEqualTo("answer");
    }

    @Test
    void aLookThatNobodyAnswersGivesUpSoonAndTellsWhyItWaits() {
        var seen = new ArrayList<Reaction>();
        var looks = Retry.ofLooks(pace, new Random(38), cancel, failure -> seen.add(failure.reaction()));

        assertThatThrownBy(() -> looks.call(() -> {
                    throw Fault.UNREACHABLE.exception();
                }))
                .isInstanceOf(CloudException.class);

        assertThat(pace.elapsed()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(seen).isNotEmpty().containsOnly(Reaction.UNREACHABLE);
    }

    @Test
    void aChangeWaitsForANetworkThatWentAway() {
        var faults = new ArrayDeque<Fault>();
        IntStream.range(0, 40).forEach(_ -> faults.add(Fault.UNREACHABLE));

        assertThat(retry.call(() -> answer(faults))).isEqualTo("answer");
        assertThat(pace.elapsed()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void pausesEndWhenTheRunIsStopped() {
        assertThatThrownBy(() -> retry.call(() -> {
                    cancel.afterCurrent();
                    throw Fault.THROTTLED.exception();
                }))
                .isInstanceOf(Cancel.CancelledException.class);
    }

    @Test
    void pausesGrowToTheirCapAndNeverVanish() {
        var backoff = new Backoff(new Random(38));

        var pauses = IntStream.range(0, 50)
                .mapToObj(_ -> backoff.next(Reaction.THROTTLED))
                .toList();

        assertThat(pauses)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(250), Duration.ofSeconds(30)));
        assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.subList(6, 50)).allSatisfy(pause -> assertThat(pause).isGreaterThan(Duration.ofSeconds(7)));
    }

    @Test
    void whatIsExpectedSoonIsTriedEveryFewSeconds() {
        var backoff = new Backoff(new Random(38));

        assertThat(IntStream.range(0, 50).mapToObj(_ -> backoff.next(Reaction.BUSY)))
                .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(5)));
    }

    @Test
    void manyTurnedAwayTogetherDoNotComeBackTogether() {
        var random = new Random(38);

        var first = IntStream.range(0, 20)
                .mapToObj(_ -> new Backoff(random).next(Reaction.THROTTLED))
                .distinct();

        assertThat(first).hasSizeGreaterThan(15);
    }

    private static String answer(Deque<Fault> faults) {
        if (!faults.isEmpty()) {
            throw faults.poll().exception();
        }
        return "answer";
    }
}
