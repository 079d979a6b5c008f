package studio.titus.ui.dashboard;

import java.time.Instant;
import java.time.InstantSource;

/** The time in a stack's cloud, which in a rehearsal runs faster than on the wall; the wall's until the session has told its own. */
final class CloudClock implements InstantSource {

    private volatile InstantSource source;

    CloudClock(InstantSource wall) {
        source = wall;
    }

    void follow(InstantSource cloud) {
        source = cloud;
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
