package studio.titus.rehearsal.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Decides what happens to each call, and remembers them.
 *
 * <p>Safe for use by many threads. Rules are asked in the order they were added; the first that matches strikes.
 */
public final class Switchboard {

    /** A window left open polls for hours; what is older than this many calls is forgotten. */
    private static final int REMEMBERED = 10_000;

    private final Sleeper sleeper;
    private final List<Rule> rules = new ArrayList<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<Consumer<Call>> observers = new ArrayList<>();

    private record Rule(Predicate<Call> when, Fault fault) {}

    /** A switchboard whose stalled calls wait by {@code sleeper}. */
    public Switchboard(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /** A switchboard whose stalled calls do not wait. */
    public Switchboard() {
        this(Sleeper.none());
    }

    /** Lets {@code fault} strike every call of {@code operation} (for example {@code CreateVpc}). */
    public Switchboard always(String operation, Fault fault) {
        return when(call -> call.operation().equals(operation), fault);
    }

    /**
     * Lets {@code fault} strike one call of an operation.
     *
     * @param operation the operation's name, for example {@code CreateSubnet}
     * @param nth which of its calls, counted from 1 since the switchboard was made
     * @param fault what happens to it
     */
    public Switchboard nth(String operation, int nth, Fault fault) {
        return when(call -> call.operation().equals(operation) && call.occurrence() == nth, fault);
    }

    /** Lets {@code fault} strike every call that {@code when} accepts. */
    public synchronized Switchboard when(Predicate<Call> when, Fault fault) {
        rules.add(new Rule(when, fault));
        return this;
    }

    /** Takes all rules back; what was counted stays counted. */
    public synchronized Switchboard clear() {
        rules.clear();
        return this;
    }

    /** Tells {@code observer} of each call before it is carried out; what it throws reaches the caller. */
    public synchronized Switchboard observe(Consumer<Call> observer) {
        observers.add(observer);
        return this;
    }

    /** The calls so far in order of arrival, the latest ten thousand at most. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many calls of {@code operation} there have been. */
    public synchronized int count(String operation) {
        return occurrences.getOrDefault(operation, 0);
    }

    /** Notes a call that has arrived and tells the observers. Called by the rehearsal cloud. */
    public Call arrived(AwsService service, String operation, SdkRequest request, Instant at) {
        Call call;
        List<Consumer<Call>> told;
        synchronized (this) {
            call = new Call(service, operation, occurrences.merge(operation, 1, Integer::sum), request, at);
            if (calls.size() == REMEMBERED) {
                calls.removeFirst();
            }
            calls.addLast(call);
            told = List.copyOf(observers);
        }
        told.forEach(observer -> observer.accept(call));
        return call;
    }

    /** The fault that strikes this call, if any. Called by the rehearsal cloud. */
    public synchronized Optional<Fault> faultFor(Call call) {
        return rules.stream()
                .filter(rule -> rule.when().test(call))
                .map(Rule::fault)
                .findFirst();
    }

    /** How stalled and late calls wait. */
    public Sleeper sleeper() {
        return sleeper;
    }
}
