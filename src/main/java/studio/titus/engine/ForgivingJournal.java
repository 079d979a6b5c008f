package studio.titus.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import studio.titus.plan.Address;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.Journal;

/**
 * A journal that insists on intents and forgives the rest: what AWS has carried out is true whether or not the disk takes it, and the next
 * run sees it there. Without the intent, though, nothing may be made.
 */
final class ForgivingJournal implements Journal {

    private final Journal journal;
    private final BiConsumer<Address, Problem> unwritten;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param unwritten is told the first time that something which has happened can't be written down */
    ForgivingJournal(Journal journal, BiConsumer<Address, Problem> unwritten) {
        this.journal = journal;
        this.unwritten = unwritten;
    }

    @Override
    public Optional<String> life() {
        return journal.life();
    }

    @Override
    public void beginLife(String life) {
        journal.beginLife(life);
    }

    @Override
    public void creating(Address address, int generation) {
        journal.creating(address, generation);
    }

    @Override
    public void created(Address address, String id) {
        forgive(address, () -> journal.created(address, id));
    }

    @Override
    public void notCreated(Address address) {
        forgive(address, () -> journal.notCreated(address));
    }

    @Override
    public void gone(Address address) {
        forgive(address, () -> journal.gone(address));
    }

    private void forgive(Address address, Runnable write) {
        try {
            write.run();
        } catch (ProblemException e) {
            if (told.compareAndSet(false, true)) {
                unwritten.accept(address, e.problem());
            }
        }
    }

    @Override
    public Optional<OpenIntent> openIntent(Address address) {
        return journal.openIntent(address);
    }

    @Override
    public Optional<Instant> made(Address address) {
        return journal.made(address);
    }

    @Override
    public boolean anyOpen() {
        return journal.anyOpen();
    }

    @Override
    public int made() {
        return journal.made();
    }

    @Override
    public int nextGeneration(Address address) {
        return journal.nextGeneration(address);
    }
}
