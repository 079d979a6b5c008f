package studio.titus.ui.wizard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.engine.CloudException;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.problem.Problem;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.testing.FakeSession;

class ReviewModelTest {

    private static final StackName LAB = StackName.of("titus-lab");
    private static final StackSettings SETTINGS = Blueprint.skeleton().settings();
    private static final Row FULL =
            new Row("quota.vcpu", "vCPU quota", Verdict.STOP, "5 are allowed, 7 are needed.", "Ask for 8.");

    @TempDir
    private Path home;

    private final FakeConnector aws = new FakeConnector();
    private final FakeSession session = aws.session(Region.of("us-east-1"));
    private StackFolders folders;
    private ReviewModel model;

    @BeforeEach
    void make() {
        folders = new StackFolders(home);
        model = new ReviewModel(
                folders,
                PriceTable.shipped(),
                new Random(1),
                new ImmediateBackground(),
                new ImmediateUiThread(),
                Texts.load());
    }

    @Test
    void thePlanIsReadyWhenTheChecksHaveAnswered() {
        model.plan(LAB, SETTINGS, session);

        assertThat(model.ready()).hasValueSatisfying(planned -> {
            assertThat(planned.work()).isEqualTo(38);
            assertThat(planned.fresh()).isTrue();
            assertThat(planned.checks()).hasSize(3);
        });
    }

    @Test
    void aCheckThatStopsKeepsThePlanFromBeingRun() {
        session.answering(List.of(FULL));

        model.plan(LAB, SETTINGS, session);

        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        Review.Planned.class,
                        planned -> assertThat(planned.blocked()).isTrue());
        assertThat(model.ready()).isEmpty();
    }

    @Test
    void aPlanThatWaitsForAwsSaysSo() {
        List<String> said = new ArrayList<>();
        model.state().subscribe(state -> {
            if (state instanceof Review.Planning planning) {
                said.add(planning.delay());
            }
        });
        aws.cloud()
                .delaying(new CloudException(
                        CloudException.Reaction.THROTTLED,
                        Problem.of("aws.throttled", "AWS asks for fewer calls"),
                        null));

        model.plan(LAB, SETTINGS, session);

        assertThat(said).contains("AWS asks for fewer calls. Asking again for up to 5 min.");
        assertThat(model.ready()).isPresent();
    }

    @Test
    void comingBackWithTheSameAnswersKeepsThePlan() {
        model.plan(LAB, SETTINGS, session);
        Review before = model.state().get();

        model.plan(LAB, SETTINGS, session);

        assertThat(model.state().get()).isSameAs(before);
    }

    @Test
    void changedAnswersMakeANewPlan() {
        model.plan(LAB, SETTINGS, session);
        Review before = model.state().get();

        model.plan(LAB, SETTINGS.toBuilder().profile("other").build(), session);

        assertThat(model.state().get()).isNotSameAs(before);
    }

    @Test
    void aStackThatLivesElsewhereIsRefusedInWords() {
        folders.of(LAB).remember(new StackRecord("999999999999", "us-east-1", false, FakeCloud.NOW, null));

        model.plan(LAB, SETTINGS, session);

        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        Review.Failed.class,
                        failed -> assertThat(failed.problem().what())
                                .isEqualTo("Stack titus-lab lives in another account"));
    }

    @Test
    void lookingAgainAfterAFailureStartsAfresh() {
        folders.of(LAB).remember(new StackRecord("999999999999", "us-east-1", false, FakeCloud.NOW, null));
        model.plan(LAB, SETTINGS, session);
        folders.of(LAB).remember(new StackRecord("123456789012", "us-east-1", false, FakeCloud.NOW, null));

        model.again();

        assertThat(model.ready()).isPresent();
    }

    @Test
    void theTimeARunTakesIsThatOfItsLongestChain() {
        model.plan(LAB, SETTINGS, session);
        Review.Planned planned = model.ready().orElseThrow();

        assertThat(ReviewModel.expected(planned.desk(), planned.plan()).toSeconds())
                .isBetween(60L, 600L);
    }
}
