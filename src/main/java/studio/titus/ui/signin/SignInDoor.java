package studio.titus.ui.signin;

import java.time.InstantSource;
import java.util.Optional;
import studio.titus.engine.CloudConnector;
import studio.titus.model.Region;
import studio.titus.ui.fx.Background;

/**
 * The way by which one came in, so that one may come in again. Typed keys are no part of it: nobody keeps them.
 *
 * @param connector the door to accounts
 * @param profile the chosen one; empty where credentials come from elsewhere
 */
public record SignInDoor(CloudConnector connector, SourceKind kind, String profile) {

    /** The way by a profile, or without one by what the AWS tools would use. */
    public static SignInDoor by(CloudConnector connector, Optional<String> profile) {
        return profile.map(name -> new SignInDoor(connector, SourceKind.PROFILE, name))
                .orElseGet(() -> new SignInDoor(connector, SourceKind.STANDARD, ""));
    }

    /** Tries the same way again in {@code region}, at once unless keys have to be typed. */
    public SignInModel enter(Region region, Background background, InstantSource clock) {
        SignInModel model = new SignInModel(connector, background, clock);
        model.answers().kindProperty().set(kind);
        model.answers().profileProperty().set(profile);
        model.answers().regionProperty().set(region);
        return model;
    }
}
