package studio.titus.state;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Address;

/** A journal that is gone with the process; also what a journal on disk is read into. */
public final class JournalMemory implements Journal {

    private final InstantSource clock;
    private final Map<Address, OpenIntent> open = new ConcurrentHashMap<>();
    private final Map<Address, Instant> made = new ConcurrentHashMap<>();
    private final Map<Address, Integer> nextGenerations = new ConcurrentHashMap<>();
    private volatile @Nullable String life;

    public JournalMemory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> life() {
        return Optional.ofNullable(life);
    }

    @Override
    public void beginLife(String newLife) {
        if (!newLife.equals(life)) {
            nextGenerations.clear();
            open.clear();
            made.clear();
        }
        life = newLife;
    }

    @Override
    public void creating(Address address, int generation) {
        open(address, new OpenIntent(clock.instant(), generation));
    }

    /** An intent read from disk, with its own time. */
    void open(Address address, OpenIntent intent) {
        open.put(address, intent);
        nextGenerations.put(address, intent.generation());
    }

    @Override
    public void created(Address address, String id) {
        made(address, clock.instant());
    }

    /** A result read from disk, with its own time. */
    void made(Address address, Instant at) {
        open.remove(address);
        made.put(address, at);
        nextGenerations.computeIfPresent(address, (_, generation) -> generation + 1);
    }

    @Override
    public void notCreated(Address address) {
        open.remove(address);
    }

    @Override
    public void gone(Address address) {
        open.remove(address);
        made.remove(address);
    }

    @Override
    public Optional<OpenIntent> openIntent(Address address) {
        return Optional.ofNullable(open.get(address));
    }

    @Override
    public Optional<Instant> made(Address address) {
        return Optional.ofNullable(made.get(address));
    }

    @Override
    public boolean anyOpen() {
        return !open.isEmpty();
    }

    @Override
    public int made() {
        return made.size();
    }

    @Override
    public int nextGeneration(Address address) {
        return nextGenerations.getOrDefault(address, 0);
    }
}
