package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import studio.titus.checks.Fix;
import studio.titus.plan.Plan;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.StackRepairs;

/** Carries out what a row offers: at once, after a person has agreed, or as a run of a plan. Use it on the UI thread. */
final class Mender {

    /**
     * What a person has to agree to.
     *
     * @param plan what it changes; empty where that is not planned before
     */
    record Question(Fix fix, Optional<Plan> plan) {}

    /** What a mending leads to. */
    interface Ways {

        /** There is something else to show. */
        void changed();

        /** It is done: everything has to be looked at again. */
        void mended();

        /** Carries out exactly this plan, on a page of its own. */
        void carryOut(Plan plan);
    }

    private final CheckRunner runner;
    private final NodeRoom nodes;
    private final StackRepairs repairs;
    private final InstantSource clock;
    private final Ways ways;
    private Optional<Fix> mending = Optional.empty();
    private Optional<Question> asked = Optional.empty();
    private Instant started = Instant.EPOCH;

    Mender(CheckRunner runner, NodeRoom nodes, StackRepairs repairs, InstantSource clock, Ways ways) {
        this.runner = runner;
        this.nodes = nodes;
        this.repairs = repairs;
        this.clock = clock;
        this.ways = ways;
    }

    /** What is being mended. */
    Optional<Fix> mending() {
        return mending;
    }

    /** How long that has been going on, by this computer's clock. */
    Duration span(Instant now) {
        return Duration.between(started, now);
    }

    Optional<Question> asked() {
        return asked;
    }

    /** Mends, or asks first; does nothing while a run goes on. */
    void mend(Fix fix) {
        if (runner.running()) {
            return;
        }
        switch (fix) {
            case Fix.Direct direct when direct.asksFirst() -> ask(new Question(direct, Optional.empty()));
            case Fix.Direct direct -> carryOut(direct);
            case Fix.ReplaceNode node -> ask(new Question(node, Optional.empty()));
            case Fix.Restore part ->
                work(part, () -> repairs.plan(part), plan -> ask(new Question(part, Optional.of(plan))));
            case Fix.LetIn rule -> plan(rule);
        }
    }

    /** The person wants what was asked. */
    void agree() {
        asked.ifPresent(question -> {
            asked = Optional.empty();
            ways.changed();
            switch (question.fix()) {
                case Fix.Direct direct -> carryOut(direct);
                case Fix.ByPlan byPlan -> question.plan().ifPresentOrElse(ways::carryOut, () -> plan(byPlan));
            }
        });
    }

    /** The person does not want it. */
    void keep() {
        asked = Optional.empty();
        ways.changed();
    }

    /** Nothing is mended any more. */
    void rest() {
        mending = Optional.empty();
    }

    private void ask(Question question) {
        asked = Optional.of(question);
        ways.changed();
    }

    private void plan(Fix.ByPlan fix) {
        work(fix, () -> repairs.plan(fix), ways::carryOut);
    }

    private void carryOut(Fix.Direct fix) {
        work(
                fix,
                () -> {
                    nodes.nodes().mending().carryOut(fix);
                    return true;
                },
                _ -> ways.mended());
    }

    private <T> void work(Fix fix, Callable<T> doing, Consumer<? super T> then) {
        asked = Optional.empty();
        mending = Optional.of(fix);
        started = clock.instant();
        ways.changed();
        runner.other(doing, result -> {
            mending = Optional.empty();
            then.accept(result);
        });
    }
}
