package studio.titus.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession;
import studio.titus.model.Region;
import studio.titus.problem.Problem;

/** A door that opens, or does not, as told, and remembers who knocked. */
public final class FakeConnector implements CloudConnector {

    private final List<CredentialSource> knocks = new ArrayList<>();
    private final FakeCloud cloud = new FakeCloud();
    private List<String> profiles = List.of("team-sandbox", "team-prod");
    private BiFunction<CredentialSource, Region, CloudSession> answer = (source, region) -> session(region);
    private @Nullable FakeSession last;

    /** The account behind the door. */
    public FakeCloud cloud() {
        return cloud;
    }

    public FakeConnector offering(String... names) {
        profiles = List.of(names);
        return this;
    }

    public FakeConnector answering(BiFunction<CredentialSource, Region, CloudSession> function) {
        answer = function;
        return this;
    }

    /** Refuses everybody from now on. */
    public FakeConnector refusing(Problem problem) {
        return answering((source, region) -> {
            throw new CloudException(CloudException.Reaction.CREDENTIALS, problem, null);
        });
    }

    /** A session in the account behind the door. */
    public FakeSession session(Region region) {
        return new FakeSession(region, cloud);
    }

    /** Who asked to be let in, first first. */
    public List<CredentialSource> knocks() {
        return List.copyOf(knocks);
    }

    /** The last session that was handed out. */
    public FakeSession last() {
        return Objects.requireNonNull(last, "nobody was let in");
    }

    @Override
    public List<String> profiles() {
        return profiles;
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region) {
        knocks.add(source);
        CloudSession session = answer.apply(source, region);
        if (session instanceof FakeSession fake) {
            last = fake;
        }
        return session;
    }
}
