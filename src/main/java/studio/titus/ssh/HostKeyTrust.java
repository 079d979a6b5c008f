package studio.titus.ssh;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * Decides whether a machine's host key is trusted: it is pinned; or the instance printed it at first boot; or a person accepts it. What is
 * trusted is pinned, and from then on no other key of that instance counts. Safe for many threads; one question at a time.
 */
public final class HostKeyTrust {

    private final HostKeyBook book;
    private final ConsoleOutputs outputs;
    private final HostKeyAsker asker;
    private final ReentrantLock turn = new ReentrantLock();

    public HostKeyTrust(HostKeyBook book, ConsoleOutputs outputs, HostKeyAsker asker) {
        this.book = book;
        this.outputs = outputs;
        this.asker = asker;
    }

    /** The keys pinned for this very instance. */
    List<ServerKey> pinned(Target target) {
        return book.pins().stream()
                .filter(pin -> pin.sameInstance(target))
                .map(PinnedKey::key)
                .toList();
    }

    /** Why the key is not trusted; empty when it is. Blocks while a person is asked. */
    Optional<Problem> objection(Target target, ServerKey key) {
        try {
            return pinned(target).contains(key) ? Optional.empty() : inTurn(target, key);
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    /** Whoever had to wait finds what was pinned meanwhile. */
    private Optional<Problem> inTurn(Target target, ServerKey key) {
        turn.lock();
        try {
            List<ServerKey> known = pinned(target);
            if (known.contains(key)) {
                return Optional.empty();
            }
            return known.isEmpty() ? meet(target, key) : Optional.of(HostKeyProblems.changed(target, known, key));
        } finally {
            turn.unlock();
        }
    }

    private Optional<Problem> meet(Target target, ServerKey key) {
        PrintedKeys printed = outputs.of(target).map(PrintedKeys::parse).orElse(new PrintedKeys(Set.of()));
        if (!printed.isEmpty()) {
            return printed.holds(key)
                    ? pin(target, key, PinnedKey.Source.CONSOLE)
                    : Optional.of(HostKeyProblems.notPrinted(target, printed, key));
        }
        boolean rebuilt = book.pins().stream().anyMatch(pin -> pin.predecessorOf(target));
        return asker.accepts(new HostKeyAsker.Question(target, key, rebuilt))
                ? pin(target, key, PinnedKey.Source.PERSON)
                : Optional.of(HostKeyProblems.unknown(target, key, rebuilt));
    }

    private Optional<Problem> pin(Target target, ServerKey key, PinnedKey.Source source) {
        book.pin(PinnedKey.of(target, key, source));
        return Optional.empty();
    }
}
