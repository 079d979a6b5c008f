package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.engine.AccountScout.BucketAnswer;
import studio.titus.model.BucketName;
import studio.titus.model.Region;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FieldMessage.Level;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.wizard.draft.WizardDraft;

class BucketModelTest {

    private static final String SUGGESTED = "titus-logs-titus-lab-123456789012-eu-west-1";

    private final WizardDraft draft = new WizardDraft(Texts.load());
    private final FakeConnector aws = new FakeConnector();
    private final SignInModel signIn =
            new SignInModel(aws, new ImmediateBackground(), InstantSource.fixed(FakeCloud.NOW));
    private BucketModel model;

    @BeforeEach
    void make() {
        signIn.answers().regionProperty().bindBidirectional(draft.regionProperty());
        model = new BucketModel(
                Texts.load(),
                draft,
                signIn,
                BucketLook.with(new ImmediateBackground(), Runnable::run),
                new PackagesModel(
                        Texts.load(), draft, signIn, PackagesLook.with(new ImmediateBackground(), Runnable::run)));
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

    @Test
    void aFreeNameIsSaidToBeFree() {
        seen(new BucketAnswer.Free());

        assertThat(message().level()).isEqualTo(Level.GOOD);
    }

    @Test
    void aBucketThatBearsNoMarkIsAWarningWithAnotherNameToTake() {
        seen(new BucketAnswer.Yours(""));
        assertThat(message().level()).isEqualTo(Level.WARNING);
        assertThat(model.fields().gaps()).isEmpty();

        message().remedy().run();

        assertThat(model.answer()).isEqualTo(SUGGESTED + "-2");
    }

    @Test
    void theBucketOfThisStackIsGood() {
        seen(new BucketAnswer.Yours("titus-lab"));

        assertThat(message().level()).isEqualTo(Level.GOOD);
        assertThat(model.fields().gaps()).isEmpty();
    }

    @Test
    void theBucketOfAnotherStackStopsHereAsOnTheReview() {
        seen(new BucketAnswer.Yours("titus-bench"));
        model.fields().touchAll();

        assertThat(message().level()).isEqualTo(Level.ERROR);
        assertThat(message().text()).contains("this stack did not make it");
        assertThat(message().action()).contains(SUGGESTED + "-2");
    }

    @Test
    void aTakenNameStopsAndOffersAnother() {
        seen(new BucketAnswer.Taken());
        model.fields().touchAll();

        assertThat(message().level()).isEqualTo(Level.ERROR);
        assertThat(message().action()).contains(SUGGESTED + "-2");
    }

    @Test
    void whereNobodyCanTellItSaysWhyAndGoesOn() {
        seen(new BucketAnswer.Unknown("You may not do s3:ListBucket."));

        assertThat(message().level()).isEqualTo(Level.WARNING);
        assertThat(message().text()).contains("You may not do s3:ListBucket.");
        assertThat(model.fields().gaps()).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeThePageIsSeenOrAboutABrokenName() {
        aws.answering((source, region) -> aws.session(region).sayingOfBuckets(new BucketAnswer.Free()));
        signIn();
        assertThat(message().level()).isEqualTo(Level.HINT);

        model.shown();
        draft.bucket().type("Titus_Logs");

        assertThat(message().level()).isNotEqualTo(Level.GOOD);
    }

    private void seen(BucketAnswer answer) {
        aws.answering((source, region) -> aws.session(region).sayingOfBuckets(answer));
        signIn();
        model.shown();
    }

    private FieldMessage message() {
        return model.fields().get(WizardDraft.BUCKET).messageProperty().get();
    }

    private void signIn() {
        draft.regionProperty().set(Region.of("eu-west-1"));
        signIn.begin();
    }
}
