package studio.titus.checks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Checks that a stack's network lets in and out what it should and nothing else: by trying, where one can try, and by AWS's own rules where
 * trying would prove too little. Private addresses are never tried from this computer: the stack's usual range belongs to others on the
 * internet.
 */
public final class Isolation {

    private final StackNodes nodes;
    private final Surroundings outside;
    private final NodeLine line;
    private final InstantSource clock;

    /** @param clock of the time that rows show */
    public Isolation(StackNodes nodes, Surroundings outside, NodeLine line, InstantSource clock) {
        this.nodes = nodes;
        this.outside = outside;
        this.line = line;
        this.clock = clock;
    }

    /** What will be looked at, in order, before anything was: ids and claims. */
    public Map<String, String> claims() {
        return checks().claims();
    }

    /**
     * Tries everything once. A check whose needs do not hold is not tried.
     *
     * @param told hears each row as soon as it is known
     */
    public List<Row> run(Consumer<Row> told) throws InterruptedException {
        return checks().run(told);
    }

    /**
     * Tries one claim alone, whether or not what it needs holds.
     *
     * @throws IllegalArgumentException for an id that no check has
     */
    public Row run(String id) throws InterruptedException {
        return checks().run(id);
    }

    private CheckRun checks() {
        return new CheckRun(NetworkWalls.of(nodes, new WallLook(outside)), line, clock, Instant.MIN);
    }
}
