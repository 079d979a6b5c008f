package studio.titus.ui.signin;

import atlantafx.base.controls.PasswordTextField;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Segments;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.WindowReturn;

/** Binds the form in which credentials and region are chosen. */
public final class SignInFormController {

    /** The session behind a profile ended, and only the AWS command line can renew it. */
    private static final String SSO_OVER = "aws.credentials.sso-expired";

    private static final Duration PAUSE = Duration.millis(900);

    private final SignInModel model;
    private final Texts texts;
    private final TextClipboard clipboard;
    private final Segments<SourceKind> kind;
    private final PauseTransition pause = new PauseTransition(PAUSE);

    @FXML
    private FormField kindField;

    @FXML
    private FormField profileField;

    @FXML
    private ComboBox<String> profile;

    @FXML
    private VBox keys;

    @FXML
    private TextField accessKeyId;

    @FXML
    private FormField secretField;

    @FXML
    private PasswordTextField secretAccessKey;

    @FXML
    private PasswordTextField sessionToken;

    @FXML
    private FormField regionField;

    @FXML
    private RegionBox region;

    @FXML
    private StackPane result;

    public SignInFormController(SignInModel model, Texts texts, TextClipboard clipboard) {
        this.model = model;
        this.texts = texts;
        this.clipboard = clipboard;
        kind = new Segments<>(List.of(SourceKind.values()), choice -> texts.of(choice.textKey()));
    }

    @FXML
    private void initialize() {
        kindField.setControl(new StackPane(kind));
        StackPane.setAlignment(kind, Pos.CENTER_LEFT);
        kind.valueProperty().bindBidirectional(model.answers().kindProperty());
        profile.setItems(model.profiles());
        profile.setCellFactory(list -> new ProfileCell(texts, model::known));
        profile.setButtonCell(new ProfileCell(texts, model::known));
        profile.valueProperty().bindBidirectional(model.answers().profileProperty());
        model.answers().kindProperty().addListener(o -> hint());
        model.profilesKnownProperty().addListener(o -> hint());
        hint();
        showFor(profileField, SourceKind.PROFILE);
        showFor(keys, SourceKind.KEYS);
        region.valueProperty().bindBidirectional(model.answers().regionProperty());
        accessKeyId.textProperty().bindBidirectional(model.answers().accessKeyIdProperty());
        secret(secretAccessKey, model.answers().secretAccessKeyProperty());
        secret(sessionToken, model.answers().sessionTokenProperty());
        secretField.setSide(reveal());
        pause.setOnFinished(e -> model.settle());
        accessKeyId.textProperty().addListener(o -> pause.playFromStart());
        model.stateProperty().addListener((o, before, now) -> show(now));
        show(model.stateProperty().get());
        WindowReturn.watch(result, model::returned);
    }

    /** In a rehearsal nothing is asked of AWS, and nothing may say so. */
    private void hint() {
        SourceKind kind = model.answers().kindProperty().get();
        kindField.setHint(texts.of(model.rehearsal() ? "signin.source.rehearsal.hint" : kind.hintKey()));
        if (model.rehearsal()) {
            profileField.setRule(texts.of("signin.profile.rehearsal"));
            profileField.setHint(texts.of("signin.profile.hint.rehearsal"));
        }
    }

    private void showFor(Node node, SourceKind only) {
        node.visibleProperty().bind(Bindings.equal(model.answers().kindProperty(), only));
        node.managedProperty().bind(node.visibleProperty());
    }

    /** One way but for forgetting: nothing types a secret but the person. */
    private void secret(PasswordTextField field, StringProperty property) {
        field.passwordProperty().addListener((o, before, now) -> {
            property.set(now);
            pause.playFromStart();
        });
        property.addListener((o, before, now) -> {
            if (now.isEmpty()) {
                field.clear();
            }
        });
    }

    private Button reveal() {
        Button eye = Buttons.icon(BootstrapIcons.EYE, texts.of("signin.reveal"));
        eye.setFocusTraversable(false);
        secretAccessKey.revealPasswordProperty().bind(eye.armedProperty());
        return eye;
    }

    private void show(SignIn state) {
        switch (state) {
            case SignIn.Waiting _ -> result.getChildren().clear();
            case SignIn.Asking _ ->
                result.getChildren()
                        .setAll(new SignInNote(
                                texts.of(model.rehearsal() ? "signin.asking.rehearsal" : "signin.asking")));
            case SignIn.Done done -> show(done);
            case SignIn.NeedsCode(var problem, boolean wrong) -> ask(problem, wrong);
            case SignIn.Refused refused -> {
                result.getChildren().setAll(problem(refused));
                Announcement.from(result, refused.problem().text());
            }
        }
    }

    private void show(SignIn.Done done) {
        result.getChildren().setAll(new IdentityCard(texts, clipboard, done.session(), model.clock()));
        String account = done.session().identity().accountId();
        Announcement.from(result, texts.of("signin.said", account));
    }

    private void ask(Problem problem, boolean wrong) {
        CodeCard card = new CodeCard(texts, problem, wrong, model::give);
        result.getChildren().setAll(card);
        card.first().requestFocus();
    }

    private ProblemCard problem(SignIn.Refused refused) {
        ProblemCard card = new ProblemCard(texts, clipboard);
        boolean over = refused.problem().code().equals(SSO_OVER);
        card.show(
                refused.problem(),
                List.of(new ProblemAction(texts.of(over ? "signin.sso.done" : "signin.again"), model::again)));
        return card;
    }

    /** Where the focus goes when something about signing in is missing. */
    public Node first() {
        if (model.stateProperty().get() instanceof SignIn.NeedsCode
                && result.getChildren().getFirst() instanceof CodeCard card) {
            return card.first();
        }
        return switch (model.answers().kindProperty().get()) {
            case PROFILE -> profile;
            case STANDARD -> region;
            case KEYS -> accessKeyId.getText().isBlank() ? accessKeyId : secretAccessKey;
        };
    }

    /** The list of regions. */
    public Node regionControl() {
        return region;
    }

    /** The question about the region, to say something under it. */
    public FormField regionField() {
        return regionField;
    }
}
