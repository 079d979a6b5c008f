package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;

/** What the last look at a list of claims about a stack gave, for the next visit and for other pages. Use it on the UI thread. */
public final class CheckMemory {

    /** The claim that the agents take tasks, which a restart of the master makes untrue. */
    public static final String GROUP = "group-active";

    /**
     * One look.
     *
     * @param known in order
     * @param at when it ended, by this computer's clock
     */
    public record Look(List<Known> known, Instant at) {

        public Look {
            known = List.copyOf(known);
        }

        /** A look that gave all of this at once. */
        public static Look of(List<Row> rows, Instant at) {
            return new Look(
                    rows.stream().map(row -> new Known(row, at, Duration.ZERO)).toList(), at);
        }

        public List<Row> rows() {
            return known.stream().map(Known::row).toList();
        }

        /** How many say this. */
        public int count(Verdict verdict) {
            return (int) rows().stream().filter(row -> row.verdict() == verdict).count();
        }

        public boolean allHold() {
            return count(Verdict.HOLDS) == known.size();
        }

        /** The first that failed, which is the cause of others. */
        public Optional<Row> failed() {
            return rows().stream().filter(row -> row.verdict() == Verdict.FAILS).findFirst();
        }

        /** What is known of the group of agents when it takes no tasks. */
        public Optional<Row> inactive() {
            return rows().stream()
                    .filter(row -> row.id().equals(GROUP) && row.verdict() == Verdict.FAILS)
                    .findFirst();
        }

        private Look with(Known now) {
            return new Look(
                    known.stream()
                            .map(old -> old.id().equals(now.id()) ? now : old)
                            .toList(),
                    now.at());
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Look>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());

    /** The last look; empty when nobody has looked since the stack was opened. */
    public ReadOnlyObjectProperty<Optional<Look>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public Optional<Look> last() {
        return last.get();
    }

    /** Everything was looked at. */
    public void keep(Look look) {
        last.set(Optional.of(look));
    }

    /** One of the claims was looked at alone; forgotten when nobody has looked at all of them. */
    public void note(Row row, Instant at) {
        last().ifPresent(look -> keep(look.with(new Known(row, at, Duration.ZERO))));
    }
}
