package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The states of a job or a task, oldest first; the last is what it is in. */
final class StateLog {

    private final List<Entry> entries = new ArrayList<>();

    /** @param message what follows the sentence that all have; "" for nothing */
    record Entry(State state, String reasonCode, String message, Instant at) {}

    StateLog(Instant at) {
        move(State.ACCEPTED, "", "", at);
    }

    void move(State state, String reasonCode, String message, Instant at) {
        entries.add(new Entry(state, reasonCode, message, at.truncatedTo(ChronoUnit.MILLIS)));
    }

    Entry current() {
        return entries.getLast();
    }

    boolean is(State... states) {
        return List.of(states).contains(current().state());
    }

    Instant began() {
        return entries.getFirst().at();
    }

    /** Adds {@code status} and {@code statusHistory}. */
    void write(ObjectNode json) {
        json.set("status", json(current()));
        ArrayNode history = json.putArray("statusHistory");
        entries.subList(0, entries.size() - 1).forEach(entry -> history.add(json(entry)));
    }

    private static ObjectNode json(Entry entry) {
        String more = entry.message().isEmpty() ? "" : " " + entry.message();
        return Records.object()
                .put("state", entry.state().word())
                .put("reasonCode", entry.reasonCode())
                .put("reasonMessage", "Changed state to " + entry.state().word() + " on " + entry.at() + "." + more)
                .put("timestamp", String.valueOf(entry.at().toEpochMilli()));
    }
}
