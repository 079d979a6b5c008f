package studio.titus.ui.testing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.titus.ui.shell.RehearsalControls;

/** Controls of a rehearsal that remember what was arranged, and let it strike when the test says so. */
public final class FakeControls implements RehearsalControls {

    private final Map<Mishap, Runnable> arranged = new EnumMap<>(Mishap.class);
    private final Set<NodeMishap> broken = EnumSet.noneOf(NodeMishap.class);
    private Runnable changed = () -> {};
    private double speed = 16;

    @Override
    public double speed() {
        return speed;
    }

    @Override
    public void setSpeed(double factor) {
        speed = factor;
    }

    @Override
    public void arrange(Mishap mishap, Runnable struck) {
        arranged.put(mishap, struck);
    }

    @Override
    public void set(NodeMishap mishap, boolean now) {
        if (now) {
            broken.add(mishap);
        } else {
            broken.remove(mishap);
        }
        changed.run();
    }

    @Override
    public Set<NodeMishap> broken() {
        return Set.copyOf(broken);
    }

    @Override
    public void heal() {
        broken.clear();
        changed.run();
    }

    @Override
    public void follow(Runnable follower) {
        changed = follower;
    }

    /** Whether this was asked for and has not happened yet. */
    public boolean isArranged(Mishap mishap) {
        return arranged.containsKey(mishap);
    }

    /** Lets an arranged mishap happen. */
    public void strike(Mishap mishap) {
        Optional.ofNullable(arranged.remove(mishap)).ifPresent(Runnable::run);
    }
}
