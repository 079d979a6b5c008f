package studio.titus.ui.signin;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.model.Region;
import studio.titus.model.Secret;

/** Credentials and region as chosen and typed. Typed keys live here and nowhere else. */
public final class SignInAnswers {

    private final ObjectProperty<SourceKind> kind = new SimpleObjectProperty<>(this, "kind", SourceKind.PROFILE);
    private final StringProperty profile = new SimpleStringProperty(this, "profile", "");
    private final StringProperty accessKeyId = new SimpleStringProperty(this, "accessKeyId", "");
    private final StringProperty secretAccessKey = new SimpleStringProperty(this, "secretAccessKey", "");
    private final StringProperty sessionToken = new SimpleStringProperty(this, "sessionToken", "");
    private final ObjectProperty<@Nullable Region> region = new SimpleObjectProperty<>(this, "region");

    SignInAnswers() {}

    public ObjectProperty<SourceKind> kindProperty() {
        return kind;
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

    /** Only temporary keys have one. */
    public StringProperty sessionTokenProperty() {
        return sessionToken;
    }

    public ObjectProperty<@Nullable Region> regionProperty() {
        return region;
    }

    /** Where the credentials come from, empty while something is missing. */
    Optional<CredentialSource> source() {
        return switch (kind.get()) {
            case PROFILE ->
                Optional.ofNullable(profile.get()) // a list that was emptied leaves null behind
                        .filter(name -> !name.isBlank())
                        .map(CredentialSource.Profile::new);
            case STANDARD -> Optional.of(new CredentialSource.Standard());
            case KEYS -> keys();
        };
    }

    /** Blanks and line ends around a pasted key are nobody's intention. */
    private Optional<CredentialSource> keys() {
        String id = accessKeyId.get().strip();
        String secret = secretAccessKey.get().strip();
        String token = sessionToken.get().strip();
        return id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CredentialSource.Keys(id, Secret.of(secret), token.isEmpty() ? null : Secret.of(token)));
    }

    void forgetSecrets() {
        secretAccessKey.set("");
        sessionToken.set("");
    }
}
