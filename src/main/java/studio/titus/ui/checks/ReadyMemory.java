package studio.titus.ui.checks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;

/** What the last look at the nodes of a stack gave, for all its pages. Use it on the UI thread. */
public final class ReadyMemory {

    /** The claim that the agents take tasks, which a restart of the master makes untrue. */
    public static final String GROUP = "group-active";

    /**
     * One look.
     *
     * @param rows in order
     * @param at when it ended, by this computer's clock
     */
    public record Look(List<Row> rows, Instant at) {

        public Look {
            rows = List.copyOf(rows);
        }

        /** How many say this. */
        public int count(Verdict verdict) {
            return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
        }

        public boolean allHold() {
            return count(Verdict.HOLDS) == rows.size();
        }

        /** The first that failed, which is the cause of others. */
        public Optional<Row> failed() {
            return rows.stream().filter(row -> row.verdict() == Verdict.FAILS).findFirst();
        }

        /** What is known of the group of agents when it takes no tasks. */
        public Optional<Row> inactive() {
            return rows.stream()
                    .filter(row -> row.id().equals(GROUP) && row.verdict() == Verdict.FAILS)
                    .findFirst();
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
        last().ifPresent(look -> keep(new Look(
                look.rows().stream()
                        .map(old -> old.id().equals(row.id()) ? row : old)
                        .toList(),
                at)));
    }
}
