package studio.titus.ui.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudException;
import studio.titus.engine.ResourceHandler;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Kind;

/** An account of which one can only ask what stands in it. */
public final class FakeCloud implements Cloud {

    /** When everything in tests happens. */
    public static final Instant NOW = Instant.parse("2026-10-02T14:02:00Z");

    private Inventory inventory = Inventory.empty(NOW);
    private final List<CloudException> delays = new ArrayList<>();
    private BootScripts scripts = BootScripts.NONE;
    private @Nullable CloudException refusal;
    private Consumer<CloudException> told = _ -> {};

    /** Lets this stand in the account. */
    public FakeCloud holding(Inventory standing) {
        inventory = standing;
        return this;
    }

    /** Lets every look be told to wait for this reason first. */
    public FakeCloud delaying(CloudException reason) {
        delays.add(reason);
        return this;
    }

    /** Lets its nodes boot with these. */
    public FakeCloud booting(BootScripts what) {
        scripts = what;
        return this;
    }

    /** Refuses every look from now on. */
    public FakeCloud refusing(CloudException reason) {
        refusal = reason;
        return this;
    }

    @Override
    public Cloud telling(Consumer<CloudException> waiting) {
        told = waiting;
        return this;
    }

    @Override
    public Inventory discover(StackName stack, Optional<StackSettings> settings) {
        delays.forEach(told);
        if (refusal != null) {
            throw refusal;
        }
        return inventory;
    }

    @Override
    public Facts facts(StackSettings settings, Inventory standing) {
        return new Facts("123456789012", "aws", "ec2.amazonaws.com", "euw1-az2", "ami-0123456789abcdef0");
    }

    @Override
    public BootScripts bootScripts() {
        return scripts;
    }

    @Override
    public ResourceHandler<?> handler(Kind kind) {
        throw new UnsupportedOperationException("Nothing is made in this account");
    }
}
