package studio.titus.engine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Kind;

/**
 * One account and region, as the engine sees it. All methods may be called from many threads, block, and throw {@link CloudException}.
 */
public interface Cloud {

    /**
     * A fresh look at what stands of a stack. Needs neither the local folder nor settings; with settings it also finds what stands in the
     * way under the names they ask for.
     */
    Inventory discover(StackName stack, Optional<StackSettings> settings);

    /** What the blueprint must know of the account. Keeps the zone and image of a stack that already stands. */
    Facts facts(StackSettings settings, Inventory inventory);

    /**
     * How many objects, with all their versions, lie in a bucket.
     *
     * @return counted up to 1000; empty where the cloud does not count
     */
    default OptionalInt objectsIn(String bucket) {
        return OptionalInt.empty();
    }

    /**
     * The same cloud, which tells when {@link #discover} or {@link #facts} have to ask AWS again and wait.
     *
     * @param waits is told each failure that will be tried again; from many threads
     */
    default Cloud telling(Consumer<CloudException> waits) {
        return this;
    }

    /** How boot scripts are rendered. */
    BootScripts bootScripts();

    /** What makes, changes and removes resources of a kind. */
    ResourceHandler<?> handler(Kind kind);
}
