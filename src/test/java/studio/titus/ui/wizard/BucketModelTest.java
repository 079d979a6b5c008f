package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.model.BucketName;
import studio.titus.model.Region;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.wizard.draft.WizardDraft;

class BucketModelTest {

    private static final String SUGGESTED = "titus-logs-titus-la-123456789012-eu-west-1";

    private final WizardDraft draft = new WizardDraft(Texts.load());
    private final SignInModel signIn =
            new SignInModel(new FakeConnector(), new ImmediateBackground(), InstantSource.fixed(FakeCloud.NOW));
    private BucketModel model;

    @BeforeEach
    void make() {
        signIn.answers().regionProperty().bindBidirectional(draft.regionProperty());
        model = new BucketModel(Texts.load(), draft, signIn);
    }

    @Test
    void aNameIsSuggestedOnceTheAccountIsKnown() {
        assertThat(model.answer()).isEmpty();

        signIn();

        assertThat(model.answer()).isEqualTo(SUGGESTED);
    }

    @Test
    void theSuggestionFollowsTheStacksName() {
        signIn();

        draft.network().stack().type("media");

        assertThat(model.answer()).isEqualTo("titus-logs-media-123456789012-eu-west-1");
    }

    @Test
    void aNameThatWasTypedIsLeftAlone() {
        signIn();
        draft.bucket().type("my-own-logs");

        draft.network().stack().type("media");
        model.shown();

        assertThat(model.answer()).isEqualTo("my-own-logs");
    }

    @Test
    void theRulesAreJudgedAsItIsTyped() {
        draft.bucket().type("Titus_Logs");

        assertThat(model.rules())
                .filteredOn(rule -> !rule.passed())
                .extracting(BucketName.Rule::code)
                .containsExactly("bucket.characters", "bucket.ends");
    }

    @Test
    void aBrokenRuleIsMendedByOneClick() {
        draft.bucket().type("Titus_Logs");
        model.fields().touchAll();

        model.fields().get(WizardDraft.BUCKET).messageProperty().get().remedy().run();

        assertThat(model.answer()).isEqualTo("titus-logs");
    }

    private void signIn() {
        draft.regionProperty().set(Region.of("eu-west-1"));
        signIn.begin();
    }
}
