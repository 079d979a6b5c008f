package studio.titus.rehearsal.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with the nodes. Each mishap strikes one instance, the first of its kind that is looked at, so that a
 * node that replaces it is well. Safe for use by many threads.
 */
public final class Mishaps {

    private static final String ANY = "";

    private final Map<String, String> struck = new HashMap<>();
    private final Map<String, String> failingSteps = new HashMap<>();

    /** Switches a mishap on. */
    public Mishaps on(Mishap mishap) {
        return begin(mishap.name());
    }

    /** Switches a mishap off. */
    public synchronized Mishaps off(Mishap mishap) {
        struck.remove(mishap.name());
        return this;
    }

    /**
     * Lets the boot script of a node fail.
     *
     * @param node {@code prereqs}, {@code master}, {@code gateway} or {@code agent}
     * @param step the step it fails at, for example {@code docker}
     */
    public synchronized Mishaps bootFails(String node, String step) {
        failingSteps.put(node, step);
        return begin("boot of " + node);
    }

    /** Lets a node, {@code bastion} too, answer nobody on port 22. */
    public Mishaps unreachable(String node) {
        return begin("silence of " + node);
    }

    /** Gives a node, {@code bastion} too, another host key, as nobody does but an impostor. */
    public Mishaps hostKeyChanges(String node) {
        return begin("key of " + node);
    }

    /** Takes all mishaps back. */
    public synchronized Mishaps clear() {
        struck.clear();
        failingSteps.clear();
        return this;
    }

    private synchronized Mishaps begin(String what) {
        struck.put(what, ANY);
        return this;
    }

    /** Whether an instance of the mishap's kind suffers from it. Called by the rehearsal's nodes. */
    public boolean strikes(Mishap mishap, String instanceId) {
        return strikes(mishap.name(), instanceId);
    }

    /** Ends a mishap of this instance; another instance's goes on. Called by the rehearsal's nodes. */
    public synchronized void mend(Mishap mishap, String instanceId) {
        struck.remove(mishap.name(), instanceId);
    }

    /** Lets the boot of this instance succeed from now on. Called by the rehearsal's nodes. */
    public synchronized void mendBoot(String node, String instanceId) {
        if (struck.remove("boot of " + node, instanceId)) {
            failingSteps.remove(node);
        }
    }

    /** The step at which the boot script of this instance fails. Called by the rehearsal's nodes. */
    public synchronized Optional<String> failingStep(String node, String instanceId) {
        return strikes("boot of " + node, instanceId) ? Optional.ofNullable(failingSteps.get(node)) : Optional.empty();
    }

    /** Whether nobody answers on this instance's port 22. Called by the rehearsal's nodes. */
    public boolean silences(String node, String instanceId) {
        return strikes("silence of " + node, instanceId);
    }

    /** Whether this instance shows another host key than its own. Called by the rehearsal's nodes. */
    public boolean changesKey(String node, String instanceId) {
        return strikes("key of " + node, instanceId);
    }

    private synchronized boolean strikes(String what, String instanceId) {
        struck.computeIfPresent(what, (key, victim) -> victim.equals(ANY) ? instanceId : victim);
        return instanceId.equals(struck.get(what));
    }
}
