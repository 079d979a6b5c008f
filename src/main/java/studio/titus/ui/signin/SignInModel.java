package studio.titus.ui.signin;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.KnownProfile;
import studio.titus.engine.OneTimeCode;
import studio.titus.model.Region;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;

/**
 * Signs in as soon as credentials and region are chosen, and says who one is, or why not. A newer choice takes an older
 * attempt back. It owns the session until {@link #handOver}. Use it on the UI thread only.
 */
public final class SignInModel {

    private record Attempt(CredentialSource source, Region region) {}

    private static final String CODE_WANTED = "aws.credentials.mfa";
    private static final String CODE_WRONG = "aws.credentials.mfa-wrong";

    /** Typed keys do not mend themselves while the person is elsewhere, and a region is chosen here. */
    private static final Set<String> MENDED_HERE =
            Set.of("aws.credentials.unknown-key", "aws.credentials.wrong-secret", "aws.region-disabled");

    private final CloudConnector connector;
    private final Background background;
    private final InstantSource clock;
    private final SignInAnswers answers = new SignInAnswers();
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final Map<String, KnownProfile> known = new HashMap<>();
    private final ReadOnlyBooleanWrapper profilesKnown = new ReadOnlyBooleanWrapper(this, "profilesKnown");
    private final ReadOnlyObjectWrapper<SignIn> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SignIn.Waiting());
    private @Nullable Attempt last;
    private Background.@Nullable Work running;

    public SignInModel(CloudConnector connector, Background background, InstantSource clock) {
        this.connector = connector;
        this.background = background;
        this.clock = clock;
        answers.kindProperty().addListener((o, before, now) -> settle());
        answers.profileProperty().addListener((o, before, now) -> settle());
        answers.regionProperty().addListener((o, before, now) -> settle());
    }

    /** What is chosen and typed. */
    public SignInAnswers answers() {
        return answers;
    }

    /** The profiles of the person's AWS files, once they are read. */
    public ObservableList<String> profiles() {
        return profiles;
    }

    /** What the files tell of a profile. */
    Optional<KnownProfile> known(String profile) {
        return Optional.ofNullable(known.get(profile));
    }

    /** Whether the door leads into a rehearsal; {@code false} until its profiles are known. */
    boolean rehearsal() {
        return known.values().stream().anyMatch(profile -> profile.kind() == KnownProfile.Kind.REHEARSAL);
    }

    /** Whether the AWS files have been read. */
    public ReadOnlyBooleanProperty profilesKnownProperty() {
        return profilesKnown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SignIn> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The time sessions are measured by. */
    public InstantSource clock() {
        return clock;
    }

    /** The session, empty until signed in. */
    public Optional<CloudSession> session() {
        return state.get() instanceof SignIn.Done(CloudSession session) ? Optional.of(session) : Optional.empty();
    }

    /**
     * The page comes on: reads the person's AWS files, the first time, and signs in as far as the answers go. Of the profiles
     * the one asked for is chosen, else the default one, else the first.
     */
    public void begin() {
        if (profilesKnown.get()) {
            settle();
        } else {
            background.submit(connector::profiles, this::choose, e -> choose(List.of()));
        }
    }

    private void choose(List<KnownProfile> all) {
        all.forEach(profile -> known.put(profile.name(), profile));
        profilesKnown.set(true);
        List<String> found = all.stream().map(KnownProfile::name).toList();
        String asked = answers.profileProperty().get();
        profiles.setAll(found);
        if (found.isEmpty()) {
            answers.kindProperty().set(SourceKind.STANDARD);
        } else {
            String usual = found.contains("default") ? "default" : found.getFirst();
            answers.profileProperty().set(found.contains(asked) ? asked : usual);
        }
        settle();
    }

    /** Signs in if enough is known and it was not tried with just this yet. Call it when the person pauses typing. */
    public void settle() {
        Optional<Attempt> next = attempt();
        if (next.isEmpty()) {
            rest();
        } else if (!next.get().equals(last)) {
            start(next.get(), OneTimeCode.nobody());
        }
    }

    /** Signs in with the code of the second factor. It is used once and not kept. */
    public void give(String code) {
        attempt().ifPresent(next -> start(next, (profile, device) -> Optional.of(code)));
    }

    /** The person is back at the window: what was refused may have been mended elsewhere. */
    public void returned() {
        boolean mayBeMended =
                state.get() instanceof SignIn.Refused(Problem problem) && !MENDED_HERE.contains(problem.code());
        if (mayBeMended) {
            again();
        }
    }

    /** Tries the same again, after the person has mended something elsewhere. */
    public void again() {
        last = null;
        settle();
    }

    private Optional<Attempt> attempt() {
        return Optional.ofNullable(answers.regionProperty().get())
                .flatMap(region -> answers.source().map(source -> new Attempt(source, region)));
    }

    private void rest() {
        stop();
        last = null;
        state.set(new SignIn.Waiting());
    }

    private void start(Attempt next, OneTimeCode codes) {
        stop();
        last = next;
        state.set(new SignIn.Asking());
        running = background.submit(
                connect(next, codes),
                session -> state.set(new SignIn.Done(session)),
                e -> state.set(refused(Failures.problem(e))));
    }

    private static SignIn refused(Problem problem) {
        return switch (problem.code()) {
            case CODE_WANTED -> new SignIn.NeedsCode(problem, false);
            case CODE_WRONG -> new SignIn.NeedsCode(problem, true);
            default -> new SignIn.Refused(problem);
        };
    }

    /** A session that arrives after it was taken back would be nobody's to close. */
    private Callable<CloudSession> connect(Attempt next, OneTimeCode codes) {
        return () -> {
            CloudSession session = connector.connect(next.source, next.region, codes);
            if (Thread.currentThread().isInterrupted()) {
                session.close();
            }
            return session;
        };
    }

    private void stop() {
        if (running != null) {
            running.cancel();
        }
        session().ifPresent(CloudSession::close);
        running = null;
    }

    /** The way that is chosen now. */
    public SignInDoor door() {
        String profile = Objects.requireNonNullElse(answers.profileProperty().get(), "");
        return new SignInDoor(connector, answers.kindProperty().get(), profile);
    }

    /** Gives the session away: it is no longer closed here. */
    public Optional<CloudSession> handOver() {
        Optional<CloudSession> session = session();
        last = null;
        running = null;
        state.set(new SignIn.Waiting());
        return session;
    }

    /** Takes back what runs, closes the session and forgets typed secrets. */
    public void close() {
        rest();
        answers.forgetSecrets();
    }
}
