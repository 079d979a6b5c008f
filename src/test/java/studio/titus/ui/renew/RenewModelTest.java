package studio.titus.ui.renew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.signin.SignInDoor;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.signin.SourceKind;
import studio.titus.ui.testing.FakeConnector;

class RenewModelTest {

    private final FakeConnector connector = new FakeConnector();
    private final FakeStack stack = new FakeStack();
    private final List<CloudSession> old = new ArrayList<>();

    @Test
    void theSameProfileIsTriedAtOnceAndTheStackGetsTheNewSession() {
        SignInModel signIn = signIn(SourceKind.PROFILE, "team-prod");
        RenewModel model = new RenewModel(Showing.TEXTS, stack, signIn, old::add);
        model.begin();

        assertThat(connector.knocks()).containsExactly(new CredentialSource.Profile("team-prod"));
        assertThat(model.readyProperty().get()).isTrue();
        model.goOn();

        assertThat(stack.asked).containsExactly("renew");
        assertThat(stack.door.profile()).isEqualTo("team-prod");
        assertThat(old).containsExactly(stack.session);
        assertThat(connector.last().closed()).isFalse();
    }

    @Test
    void typedKeysHaveToBeTypedAgainAndAreForgottenAfterwards() {
        SignInModel signIn = signIn(SourceKind.KEYS, "");
        RenewModel model = new RenewModel(Showing.TEXTS, stack, signIn, old::add);
        model.begin();
        assertThat(connector.knocks()).isEmpty();
        assertThat(model.readyProperty().get()).isFalse();

        signIn.answers().accessKeyIdProperty().set("ASIAEXAMPLEEXAMPLE12");
        signIn.answers().secretAccessKeyProperty().set("typed");
        signIn.settle();
        model.goOn();

        assertThat(old).hasSize(1);
        assertThat(signIn.answers().secretAccessKeyProperty().get()).isEmpty();
    }

    @Test
    void anotherAccountIsNotTaken() {
        stack.session.rehearsal = true;
        RenewModel model = new RenewModel(Showing.TEXTS, stack, signIn(SourceKind.STANDARD, ""), old::add);
        model.begin();

        assertThat(model.elsewhereProperty().get())
                .extracting(Problem::what, Problem::cause)
                .containsExactly(
                        "This is account 123456789012",
                        "titus-lab is in account 000000000000, and only credentials of that account reach it.");
        model.goOn();
        assertThat(stack.asked).isEmpty();
    }

    @Test
    void goingBackClosesWhatWasOpened() {
        RenewModel model = new RenewModel(Showing.TEXTS, stack, signIn(SourceKind.STANDARD, ""), old::add);
        model.begin();

        model.close();

        assertThat(connector.last().closed()).isTrue();
        assertThat(old).isEmpty();
    }

    private SignInModel signIn(SourceKind kind, String profile) {
        return new SignInDoor(connector, kind, profile)
                .enter(stack.session.region(), new ImmediateBackground(), InstantSource.system());
    }
}
