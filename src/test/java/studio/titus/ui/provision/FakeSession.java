package studio.titus.ui.provision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Preflight;
import studio.titus.model.Pace;
import studio.titus.model.Region;

/** An account in eu-west-1 whose clock stands until the test moves it. */
public final class FakeSession implements CloudSession {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-11-22T14:02:00Z");

    public final List<FoundStack> stacks = new ArrayList<>();
    public boolean rehearsal;
    public boolean closed;
    private Instant now = START;

    /** Moves the clock. */
    public void pass(Duration span) {
        now = now.plus(span);
    }

    @Override
    public Identity identity() {
        return rehearsal
                ? new Identity("000000000000", "arn:aws:iam::000000000000:user/rehearsal", null)
                : new Identity("123456789012", "arn:aws:sts::123456789012:assumed-role/lab/team-sandbox", null);
    }

    @Override
    public Region region() {
        return Region.of("eu-west-1");
    }

    @Override
    public boolean rehearsal() {
        return rehearsal;
    }

    @Override
    public Cloud cloud() {
        throw new UnsupportedOperationException("No test reaches the cloud itself");
    }

    @Override
    public Preflight preflight() {
        throw new UnsupportedOperationException("No test reaches the preflight");
    }

    @Override
    public Pace pace() {
        return new Pace() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public void sleep(Duration span) {
                pass(span);
            }
        };
    }

    @Override
    public List<FoundStack> stacks() {
        return List.copyOf(stacks);
    }

    @Override
    public void close() {
        closed = true;
    }
}
