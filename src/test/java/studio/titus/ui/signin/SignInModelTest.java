package studio.titus.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.model.Region;
import studio.titus.model.Secret;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.testing.FakeSession;

class SignInModelTest {

    private static final Region IRELAND = Region.of("eu-west-1");

    private final FakeConnector aws = new FakeConnector();
    private final SignInModel model =
            new SignInModel(aws, new ImmediateBackground(), InstantSource.fixed(FakeCloud.NOW));

    @Test
    void nobodyIsAskedBeforeCredentialsAndRegionAreChosen() {
        model.begin();

        assertThat(aws.knocks()).isEmpty();
        assertThat(model.stateProperty().get()).isInstanceOf(SignIn.Waiting.class);
    }

    @Test
    void oneIsSignedInAsSoonAsBothAreChosen() {
        model.begin();

        model.answers().regionProperty().set(IRELAND);

        assertThat(aws.knocks()).containsExactly(new CredentialSource.Profile("team-sandbox"));
        assertThat(model.session()).isPresent();
    }

    @Test
    void theDefaultProfileGoesFirst() {
        aws.offering("archive", "default");

        model.begin();

        assertThat(model.answers().profileProperty().get()).isEqualTo("default");
    }

    @Test
    void aSecondFactorIsAskedForAndItsCodeOpensTheSession() {
        aws.wanting("123456");
        model.answers().regionProperty().set(IRELAND);

        model.begin();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        SignIn.NeedsCode.class,
                        needs -> assertThat(needs.wrong()).isFalse());

        model.give("000000");
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        SignIn.NeedsCode.class,
                        needs -> assertThat(needs.wrong()).isTrue());

        model.give("123456");
        assertThat(model.session()).isPresent();
    }

    @Test
    void comingBackToTheWindowLooksAgainAtWhatIsMendedElsewhere() {
        aws.refusing(Problem.of("aws.credentials.sso-expired", "The single sign-on session is over"));
        model.answers().regionProperty().set(IRELAND);
        model.begin();
        aws.answering((source, region) -> aws.session(region));

        model.returned();

        assertThat(model.session()).isPresent();
    }

    @Test
    void comingBackToTheWindowAsksNothingAgainThatIsMendedHere() {
        aws.refusing(Problem.of("aws.credentials.wrong-secret", "The secret is wrong"));
        model.answers().regionProperty().set(IRELAND);
        model.begin();

        model.returned();

        assertThat(aws.knocks()).hasSize(1);
    }

    @Test
    void aProfileAskedForIsKept() {
        model.answers().profileProperty().set("team-prod");

        model.begin();

        assertThat(model.answers().profileProperty().get()).isEqualTo("team-prod");
    }

    @Test
    void withoutProfilesTheEnvironmentIsAsked() {
        aws.offering();
        model.answers().regionProperty().set(IRELAND);

        model.begin();

        assertThat(aws.knocks()).containsExactly(new CredentialSource.Standard());
    }

    @Test
    void typedKeysAreTriedWhenThePersonPausesAndAreTrimmed() {
        model.answers().regionProperty().set(IRELAND);
        model.answers().kindProperty().set(SourceKind.KEYS);
        model.answers().accessKeyIdProperty().set(" AKIAIOSFODNN7EXAMPLE ");
        model.answers().secretAccessKeyProperty().set("secret\n");
        assertThat(aws.knocks()).isEmpty();

        model.settle();

        assertThat(aws.knocks())
                .containsExactly(new CredentialSource.Keys("AKIAIOSFODNN7EXAMPLE", Secret.of("secret"), null));
    }

    @Test
    void 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() {
        aws.refusing(Problem.of("credentials.expired", "The session token has expired"));
        model.begin();
        model.answers().regionProperty().set(IRELAND);
        model.settle();
        assertThat(aws.knocks()).hasSize(1);

        model.again();

        assertThat(aws.knocks()).hasSize(2);
    }

    @Test
    void aRefusalIsToldAsAwsGaveIt() {
        Problem expired = Problem.of("credentials.expired", "The session token has expired");
        aws.refusing(expired);
        model.begin();

        model.answers().regionProperty().set(IRELAND);

        assertThat(model.stateProperty().get()).isEqualTo(new SignIn.Refused(expired));
    }

    @Test
    void anotherChoiceEndsTheSessionBefore() {
        model.begin();
        model.answers().regionProperty().set(IRELAND);
        FakeSession first = aws.last();

        model.answers().profileProperty().set("team-prod");

        assertThat(first.closed()).isTrue();
        assertThat(aws.last().closed()).isFalse();
    }

    @Test
    void aSessionThatWasHandedOverStaysOpen() {
        model.begin();
        model.answers().regionProperty().set(IRELAND);

        assertThat(model.handOver()).isPresent();
        model.close();

        assertThat(aws.last().closed()).isFalse();
    }

    @Test
    void closingForgetsSecrets() {
        model.answers().secretAccessKeyProperty().set("secret");
        model.answers().sessionTokenProperty().set("token");

        model.close();

        assertThat(model.answers().secretAccessKeyProperty().get()).isEmpty();
        assertThat(model.answers().sessionTokenProperty().get()).isEmpty();
    }

    @Test
    void whileAwsIsAskedANewerChoiceTakesTheOlderBack() {
        Waiting background = new Waiting();
        SignInModel slow = new SignInModel(aws, background, InstantSource.fixed(FakeCloud.NOW));
        slow.answers().regionProperty().set(IRELAND);
        slow.answers().kindProperty().set(SourceKind.STANDARD);

        slow.answers().regionProperty().set(Region.of("us-east-1"));

        assertThat(background.cancelled).containsExactly(true, false);
        assertThat(slow.stateProperty().get()).isInstanceOf(SignIn.Asking.class);
    }

    /** Work that never answers, and whether it was taken back. */
    private static final class Waiting implements Background {

        private final List<Boolean> cancelled = new ArrayList<>();

        @Override
        public <T> Work submit(Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
            int index = cancelled.size();
            cancelled.add(false);
            return () -> cancelled.set(index, true);
        }
    }
}
