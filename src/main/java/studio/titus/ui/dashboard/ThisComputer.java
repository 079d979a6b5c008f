package studio.titus.ui.dashboard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.nodes.KeyCheck;
import studio.titus.ui.nodes.Lockout;
import studio.titus.ui.shell.AddressFinder;

/** What keeps this computer from the nodes: an address the bastion does not let in, or a private key that is elsewhere. */
final class ThisComputer {

    private static final Logger LOG = LoggerFactory.getLogger(ThisComputer.class);

    private final Background background;
    private final AddressFinder addresses;
    private final KeyCheck keys;
    private final boolean rehearsal;
    private final Runnable changed;
    private @Nullable Lockout lockout;
    private @Nullable Problem keyMissing;

    /**
     * @param addresses tells where this computer reaches AWS from
     * @param rehearsal whether the key is the rehearsal's own, which is never missing
     * @param changed runs on the UI thread when something else is known
     */
    ThisComputer(Background background, AddressFinder addresses, KeyCheck keys, boolean rehearsal, Runnable changed) {
        this.background = background;
        this.addresses = addresses;
        this.keys = keys;
        this.rehearsal = rehearsal;
        this.changed = changed;
    }

    /** Looks whether the bastion would let this computer in, and whether it can log in. */
    void look(StackSettings settings) {
        background.submit(() -> Lockout.of(settings, addresses.find()), this::compared, this::addressUnknown);
        if (!rehearsal) {
            background.submit(() -> keys.missing(settings), this::keyLookedFor, this::keyUnknown);
        }
    }

    Optional<Lockout> lockout() {
        return Optional.ofNullable(lockout);
    }

    Optional<Problem> keyMissing() {
        return Optional.ofNullable(keyMissing);
    }

    /** The rule that kept it out is being changed. */
    void letIn() {
        lockout = null;
    }

    private void compared(Optional<Lockout> found) {
        lockout = found.orElse(null);
        changed.run();
    }

    /** Nobody asked for the address; who can't be told of a change is no worse off than before. */
    private void addressUnknown(Exception failure) {
        LOG.info("This computer's public address is not known: {}", failure.getMessage());
    }

    private void keyLookedFor(Optional<Problem> missing) {
        keyMissing = missing.orElse(null);
        changed.run();
    }

    private void keyUnknown(Exception failure) {
        LOG.warn("Whether the private key is here is not known", failure);
    }
}
