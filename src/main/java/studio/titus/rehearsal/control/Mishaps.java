package studio.titus.rehearsal.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * What is wrong with the nodes. Each mishap strikes one instance, the first of its kind that is looked at, so that a
 * node that replaces it is well. Safe for use by many threads.
 */
public final class Mishaps {

    private static final String ANY = "";

    private final Map<String, String> struck = new HashMap<>();
    private final Map<String, String> failingSteps = new HashMap<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /** Switches a mishap on. */
    public Mishaps on(Mishap mishap) {
        return begin(mishap.name());
    }

    /** Switches a mishap off. */
    public Mishaps off(Mishap mishap) {
        change(() -> struck.remove(mishap.name()));
        return this;
    }

    /** Whether it was switched on and neither off nor mended since. */
    public synchronized boolean isOn(Mishap mishap) {
        return struck.containsKey(mishap.name());
    }

    /** Tells {@code changed}, on whatever thread, each time when mishaps have begun or ended. */
    public Mishaps follow(Runnable changed) {
        followers.add(changed);
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
    public Mishaps clear() {
        change(() -> {
            struck.clear();
            failingSteps.clear();
        });
        return this;
    }

    private Mishaps begin(String what) {
        change(() -> struck.put(what, ANY));
        return this;
    }

    /** Followers are told after the lock is given back, and only of what makes a difference. */
    private void change(Runnable change) {
        boolean differs;
        synchronized (this) {
            var before = Set.copyOf(struck.keySet());
            change.run();
            differs = !before.equals(struck.keySet());
        }
        if (differs) {
            followers.forEach(Runnable::run);
        }
    }

    /** Forgets the mishaps of instances other than these; how boots fail is not forgotten. Called by the rehearsal's nodes. */
    public void onlyOf(Set<String> instanceIds) {
        change(() -> Stream.of(Mishap.values())
                .map(Mishap::name)
                .filter(name -> !ANY.equals(struck.getOrDefault(name, ANY)))
                .filter(name -> !instanceIds.contains(struck.get(name)))
                .toList()
                .forEach(struck::remove));
    }

    /** Whether an instance of the mishap's kind suffers from it. Called by the rehearsal's nodes. */
    public boolean strikes(Mishap mishap, String instanceId) {
        return strikes(mishap.name(), instanceId);
    }

    /** Ends a mishap of this instance; another instance's goes on. Called by the rehearsal's nodes. */
    public void mend(Mishap mishap, String instanceId) {
        change(() -> struck.remove(mishap.name(), instanceId));
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
