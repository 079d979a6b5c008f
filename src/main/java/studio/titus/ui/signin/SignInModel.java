package studio.titus.ui.signin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.model.Region;
import studio.titus.model.Secret;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;

/**
 * Signs in as soon as credentials and region are chosen, and says who one is, or why not. A newer choice takes an older
 * attempt back. It owns the session until {@link #handOver}. Use it on the UI thread only.
 */
public final class SignInModel {

    private record Attempt(CredentialSource source, Region region) {}

    private final CloudConnector connector;
    private final Background background;
    private final InstantSource clock;
    private final ObjectProperty<SourceKind> kind = new SimpleObjectProperty<>(this, "kind", SourceKind.PROFILE);
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final StringProperty profile = new SimpleStringProperty(this, "profile", "");
    private final StringProperty accessKeyId = new SimpleStringProperty(this, "accessKeyId", "");
    private final StringProperty secretAccessKey = new SimpleStringProperty(this, "secretAccessKey", "");
    private final StringProperty sessionToken = new SimpleStringProperty(this, "sessionToken", "");
    private final ObjectProperty<@Nullable Region> region = new SimpleObjectProperty<>(this, "region");
    private final BooleanProperty profilesKnown = new SimpleBooleanProperty(this, "profilesKnown");
    private final ReadOnlyObjectWrapper<SignIn> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SignIn.Waiting());
    private @Nullable Attempt last;
    private Background.@Nullable Work running;

    public SignInModel(CloudConnector connector, Background background, InstantSource clock) {
        this.connector = connector;
        this.background = background;
        this.clock = clock;
        kind.addListener((o, before, now) -> settle());
        profile.addListener((o, before, now) -> settle());
        region.addListener((o, before, now) -> settle());
    }

    public ObjectProperty<SourceKind> kindProperty() {
        return kind;
    }

    /** The profiles of the person's AWS files, once they are read. */
    public ObservableList<String> profiles() {
        return profiles;
    }

    /** Whether the AWS files have been read. */
    public BooleanProperty profilesKnownProperty() {
        return profilesKnown;
    }

    public StringProperty profileProperty() {
        return profile;
    }

    public StringProperty accessKeyIdProperty() {
        return accessKeyId;
    }

    public StringProperty secretAccessKeyProperty() {
        return secretAccessKey;
    }

    public StringProperty sessionTokenProperty() {
        return sessionToken;
    }

    public ObjectProperty<@Nullable Region> regionProperty() {
        return region;
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

    /** Reads the person's AWS files in the background and chooses: the profile asked for, else default, else the first. */
    public void readProfiles() {
        background.submit(connector::profiles, this::choose, e -> choose(List.of()));
    }

    private void choose(List<String> found) {
        profiles.setAll(found);
        profilesKnown.set(true);
        if (found.isEmpty()) {
            kind.set(SourceKind.STANDARD);
        } else if (!found.contains(profile.get())) {
            profile.set(found.contains("default") ? "default" : found.getFirst());
        }
        settle();
    }

    /** Signs in if enough is known and it was not tried with just this yet. Call it when the person pauses typing. */
    public void settle() {
        Attempt next = attempt();
        if (next == null) {
            rest();
        } else if (!next.equals(last)) {
            start(next);
        }
    }

    /** Tries the same again, after the person has mended something elsewhere. */
    public void again() {
        last = null;
        settle();
    }

    private @Nullable Attempt attempt() {
        Region where = region.get();
        CredentialSource source = source();
        return where == null || source == null ? null : new Attempt(source, where);
    }

    private @Nullable CredentialSource source() {
        return switch (kind.get()) {
            case PROFILE -> profile.get().isBlank() ? null : new CredentialSource.Profile(profile.get());
            case STANDARD -> new CredentialSource.Standard();
            case KEYS -> keys();
        };
    }

    private @Nullable CredentialSource keys() {
        String id = accessKeyId.get().strip();
        String secret = secretAccessKey.get().strip();
        String token = sessionToken.get().strip();
        return id.isEmpty() || secret.isEmpty()
                ? null
                : new CredentialSource.Keys(id, Secret.of(secret), token.isEmpty() ? null : Secret.of(token));
    }

    private void rest() {
        stop();
        last = null;
        state.set(new SignIn.Waiting());
    }

    private void start(Attempt next) {
        stop();
        last = next;
        state.set(new SignIn.Asking());
        running = background.submit(connect(next), session -> state.set(new SignIn.Done(session)), this::refuse);
    }

    /** A session that arrives after it was taken back would be nobody's to close. */
    private Callable<CloudSession> connect(Attempt next) {
        return () -> {
            CloudSession session = connector.connect(next.source, next.region);
            if (Thread.currentThread().isInterrupted()) {
                session.close();
            }
            return session;
        };
    }

    private void refuse(Exception e) {
        state.set(new SignIn.Refused(Failures.problem(e)));
    }

    private void stop() {
        if (running != null) {
            running.cancel();
        }
        session().ifPresent(CloudSession::close);
        running = null;
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
        secretAccessKey.set("");
        sessionToken.set("");
    }
}
