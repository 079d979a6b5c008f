package studio.titus.ui.signin;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.KnownProfile;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** A profile in the list: name, where its credentials come from, the region it names. */
final class ProfileCell extends ListCell<String> {

    private static final double GAP = 8;

    private final Texts texts;
    private final Function<String, Optional<KnownProfile>> known;

    ProfileCell(Texts texts, Function<String, Optional<KnownProfile>> known) {
        this.texts = texts;
        this.known = known;
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        setGraphic(name == null ? null : words(name));
        setAccessibleText(name == null ? "" : name + " " + kind(name) + " " + region(name));
    }

    private HBox words(String name) {
        HBox words = new HBox(
                GAP,
                Labels.whole(name, "strong"),
                Labels.of(kind(name), "muted"),
                Labels.spring(),
                Labels.whole(region(name), "mono", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private String region(String name) {
        return known.apply(name)
                .flatMap(profile -> Optional.ofNullable(profile.region()))
                .orElse("");
    }

    private String kind(String name) {
        return known.apply(name)
                .map(profile -> profile.secondFactor()
                        ? texts.of("signin.kind.mfa", texts.of(key(profile.kind())))
                        : texts.of(key(profile.kind())))
                .orElse("");
    }

    private static String key(KnownProfile.Kind kind) {
        return switch (kind) {
            case KEYS -> "signin.kind.keys";
            case SESSION -> "signin.kind.session";
            case SSO -> "signin.kind.sso";
            case LOGIN -> "signin.kind.login";
            case ROLE -> "signin.kind.role";
            case WEB_IDENTITY -> "signin.kind.web";
            case PROCESS -> "signin.kind.process";
            case NONE -> "signin.kind.none";
            case REHEARSAL -> "signin.kind.rehearsal";
        };
    }
}
