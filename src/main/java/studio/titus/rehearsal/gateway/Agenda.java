package studio.titus.rehearsal.gateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What will happen, in the order of time. It passes only when it is looked at, so that nothing waits and tests need no sleep. */
final class Agenda {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long numbers;

    private record Entry(Instant at, long number, Consumer<Instant> happening) {}

    /** @param happening is told its time */
    void at(Instant at, Consumer<Instant> happening) {
        entries.add(new Entry(at, numbers++, happening));
    }

    /** Lets all happen that is due, and what follows from it. */
    void passTo(Instant now) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
            var entry = entries.remove();
            entry.happening().accept(entry.at());
        }
    }
}
