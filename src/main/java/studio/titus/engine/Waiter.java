package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;

/** Waits until a resource is ready, or gone. */
final class Waiter {

    /** How often, at least, people hear that something is still being waited for. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final RunContext context;

    Waiter(RunContext context) {
        this.context = context;
    }

    /**
     * Looks until the resource is ready.
     *
     * @throws CloudException when AWS gave up, the limit of its kind is over, or it vanished
     */
    Live ready(ResourceHandler<?> handler, Live first) {
        var kind = first.kind();
        var watch = new Watch(kind.typicalCreate(), kind.createLimit(), "still " + RunEvent.Verb.CREATE.doing(), false);
        var live = first;
        while (live.phase() != Live.Phase.READY) {
            refuseFailed(live);
            watch.pause(live);
            var seen = live;
            live = look(handler, seen).orElseGet(() -> watch.missing(seen));
        }
        return live;
    }

    /** Looks until AWS no longer has the resource, or only speaks of it. */
    void gone(ResourceHandler<?> handler, Live first) {
        var kind = first.kind();
        var watch = new Watch(kind.typicalDelete(), kind.deleteLimit(), "still " + RunEvent.Verb.DELETE.doing(), true);
        var live = look(handler, first);
        while (live.isPresent() && live.get().phase() != Live.Phase.GONE) {
            watch.pause(live.get());
            live = look(handler, first);
        }
    }

    private Optional<Live> look(ResourceHandler<?> handler, Live live) {
        return context.retry.call(() -> handler.look(live), context.retryNote(live.address()));
    }

    private static void refuseFailed(Live live) {
        if (live.phase() == Live.Phase.READY || live.phase() == Live.Phase.PENDING) {
            return;
        }
        var reason = live.attributeOr("failure");
        var problem = Problem.of(
                        "engine.not-made",
                        "AWS could not make the " + live.kind().title())
                .subject(live.address().value())
                .because(
                        reason.isEmpty() ? "It ended as " + live.phase().name().toLowerCase(Locale.ROOT) + "." : reason)
                .next("Remove the cause, then run apply again: it goes on from here.")
                .detail(live.id());
        throw new CloudException(Reaction.REFUSED, problem, null);
    }

    /** One wait: its pauses, its signs of life and its end. */
    private final class Watch {
        private final Patience patience;
        private final Duration limit;
        private final Duration typical;
        private final String words;
        private final Instant start = context.pace.instant();
        private Instant lastBeat = start;
        private boolean looked;

        Watch(Duration typical, Duration limit, String words, boolean looked) {
            this.patience = new Patience(typical, context.phase);
            this.typical = typical;
            this.limit = limit;
            this.words = words;
            this.looked = looked;
        }

        /** The first look comes at once. */
        void pause(Live live) {
            if (!looked) {
                looked = true;
                return;
            }
            var waited = context.since(start);
            if (waited.compareTo(limit) > 0) {
                throw overdue(live, waited);
            }
            sleepUntil(context.pace.instant().plus(patience.pause(context.pace.instant(), waited)), live);
        }

        /** Gives the signs of life that fall due on the way. */
        private void sleepUntil(Instant end, Live live) {
            while (lastBeat.plus(BEAT).isBefore(end)) {
                sleepUntil(lastBeat.plus(BEAT));
                beat(live);
            }
            sleepUntil(end);
        }

        private void sleepUntil(Instant end) {
            context.cancel.sleep(context.pace, Duration.between(context.pace.instant(), end));
        }

        /** EC2 may not show for minutes what it has just made. */
        Live missing(Live last) {
            var waited = context.since(start);
            if (waited.compareTo(Reaction.LAGGING_EC2.patience()) > 0) {
                throw vanished(last, waited);
            }
            return last;
        }

        private CloudException vanished(Live live, Duration waited) {
            var problem = Problem.of("engine.vanished", "The " + live.kind().title() + " is not there any more")
                    .subject(live.address().value())
                    .because("AWS made it, and for %d minutes has not shown it; somebody may have removed it."
                            .formatted(waited.toMinutes()))
                    .next("Run the same command again: it is made anew if it is really gone.")
                    .detail(live.id());
            return new CloudException(Reaction.REFUSED, problem, null);
        }

        private void beat(Live live) {
            lastBeat = context.pace.instant();
            var message = "%s, %d s, usually about %d s"
                    .formatted(words, context.since(start).toSeconds(), typical.toSeconds());
            context.beat(live.address(), message);
        }

        private CloudException overdue(Live live, Duration waited) {
            var reason = live.attributeOr("failure");
            var problem = Problem.of("engine.overdue", "The " + live.kind().title() + " took too long")
                    .subject(live.address().value())
                    .because(
                            reason.isEmpty()
                                    ? "AWS was " + words + " it after " + waited.toMinutes()
                                            + " minutes and gave no reason."
                                    : reason)
                    .next("Run the same command again: it goes on from here.")
                    .detail(live.id());
            return new CloudException(Reaction.REFUSED, problem, null);
        }
    }
}
