package studio.titus.ui.destroy;

import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.ui.fx.Background;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/** What a person is told and answers before anything is destroyed. Use it on the UI thread. */
final class Consent {

    private static final Logger LOG = LoggerFactory.getLogger(Consent.class);

    private final StackWork stack;
    private final Background background;
    private final Runnable changed;
    private StackFacts facts = StackFacts.UNKNOWN;
    private OptionalInt objects = OptionalInt.empty();
    private String typed = "";
    private boolean contents;
    private boolean loaded;

    /** @param changed is told when there is something else to show */
    Consent(StackWork stack, Background background, Runnable changed) {
        this.stack = stack;
        this.background = background;
        this.changed = changed;
    }

    /** Looks up prices, age and the bucket's objects, once. */
    void load(Inventory inventory) {
        if (!loaded) {
            loaded = true;
            background.submit(() -> StackFacts.load(stack), this::know, this::unknown);
            inventory
                    .find(Addresses.BUCKET)
                    .ifPresent(bucket ->
                            background.submit(() -> stack.objectsIn(bucket.id()), this::counted, this::unknown));
        }
    }

    private void know(StackFacts found) {
        facts = found;
        changed.run();
    }

    private void counted(OptionalInt found) {
        objects = found;
        changed.run();
    }

    /** Price and age are a comfort; the question stands without them. */
    private void unknown(Exception failure) {
        LOG.warn("Price and age of stack {} are not known", stack.stack(), failure);
    }

    void type(String text) {
        typed = text;
        changed.run();
    }

    void deleteContents(boolean delete) {
        contents = delete;
        changed.run();
    }

    /** Whether exactly the stack's name is typed. */
    boolean given() {
        return typed.strip().equals(stack.stack().value());
    }

    String typed() {
        return typed;
    }

    /** Whether a bucket that is not empty goes with its objects. */
    boolean contents() {
        return contents;
    }

    /** How many objects the bucket holds; empty while nobody knows. */
    OptionalInt objects() {
        return objects;
    }

    StackFacts facts() {
        return facts;
    }
}
