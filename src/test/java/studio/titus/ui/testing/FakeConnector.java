package studio.titus.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession;
import studio.titus.engine.KnownProfile;
import studio.titus.engine.OneTimeCode;
import studio.titus.model.Region;
import studio.titus.problem.Problem;

/** A door that opens, or does not, as told, and remembers who knocked. */
public final class FakeConnector implements CloudConnector {

    private static final String DEVICE = "arn:aws:iam::123456789012:mfa/ada";

    private final List<CredentialSource> knocks = new ArrayList<>();
    private final FakeCloud cloud = new FakeCloud();
    private List<KnownProfile> profiles = plain("team-sandbox", "team-prod");
    private BiFunction<CredentialSource, Region, CloudSession> answer = (source, region) -> session(region);
    private @Nullable FakeSession last;
    private @Nullable String wanted;

    /** The account behind the door. */
    public FakeCloud cloud() {
        return cloud;
    }

    public FakeConnector offering(String... names) {
        profiles = plain(names);
        return this;
    }

    public FakeConnector knowing(KnownProfile... all) {
        profiles = List.of(all);
        return this;
    }

    private static List<KnownProfile> plain(String... names) {
        return Stream.of(names)
                .map(name -> new KnownProfile(name, KnownProfile.Kind.KEYS, null, false))
                .toList();
    }

    /** Wants this one-time code from now on, of whoever knocks. */
    public FakeConnector wanting(@Nullable String code) {
        wanted = code;
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
    public List<KnownProfile> profiles() {
        return profiles;
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region) {
        return connect(source, region, OneTimeCode.nobody());
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region, OneTimeCode codes) {
        knocks.add(source);
        if (wanted != null) {
            judge(codes.ask("strict", DEVICE).orElse(""), wanted);
        }
        CloudSession session = answer.apply(source, region);
        if (session instanceof FakeSession fake) {
            last = fake;
        }
        return session;
    }

    private static void judge(String code, String wanted) {
        if (!code.equals(wanted)) {
            Problem problem = code.isEmpty()
                    ? Problem.of("aws.credentials.mfa", "The profile strict asks for a second factor")
                    : Problem.of("aws.credentials.mfa-wrong", "The one-time code was not accepted");
            throw new CloudException(
                    CloudException.Reaction.CREDENTIALS,
                    problem.subject(DEVICE).next("Type the next code that the device shows."),
                    null);
        }
    }
}
