package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import studio.titus.model.FieldNote;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.Step;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.FieldSet;

class WizardFlowTest {

    private final Page credentials = new Page();
    private final Page network = new Page();
    private final Page key = new Page();
    private final Page bucket = new Page();
    private final Page size = new Page();
    private final WizardFlow flow = new WizardFlow(
            Texts.load(),
            Map.of(
                    WizardStep.CREDENTIALS, credentials,
                    WizardStep.NETWORK, network,
                    WizardStep.KEY, key,
                    WizardStep.BUCKET, bucket,
                    WizardStep.SIZE, size),
            WizardStep.CREDENTIALS);

    @Test
    void theMainButtonGoesOnWhenNothingIsMissing() {
        flow.advance();

        assertThat(flow.current().get()).isEqualTo(WizardStep.NETWORK);
        assertThat(states()).startsWith(Step.State.DONE, Step.State.CURRENT, Step.State.LATER);
    }

    @Test
    void oneMayGoStraightToAReviewThatIsOpenAndLacksNothing() {
        assertThat(flow.reviewable().get()).isFalse();

        flow.openAll();
        assertThat(flow.reviewable().get()).isTrue();

        size.miss();
        flow.reconsider();
        assertThat(flow.reviewable().get()).isFalse();
    }

    @Test
    void theMainButtonStaysAndSaysWhatIsMissing() {
        credentials.miss();

        flow.advance();

        assertThat(flow.current().get()).isEqualTo(WizardStep.CREDENTIALS);
        assertThat(credentials.fields.all()).allMatch(field -> field.speaks());
        assertThat(flow.note().get()).contains(new WizardFlow.Note(Status.FAILED, "One answer needs attention"));
    }

    @Test
    void aRunningCheckIsWaitedForAndThenGoneOnFrom() {
        credentials.busy = true;
        credentials.miss();
        flow.advance();
        assertThat(flow.current().get()).isEqualTo(WizardStep.CREDENTIALS);
        assertThat(flow.note().get()).map(WizardFlow.Note::status).contains(Status.RUNNING);

        credentials.busy = false;
        credentials.mend();
        flow.reconsider();

        assertThat(flow.current().get()).isEqualTo(WizardStep.NETWORK);
    }

    @Test
    void aCheckThatFailsKeepsThePersonOnThePage() {
        credentials.busy = true;
        credentials.miss();
        flow.advance();

        credentials.busy = false;
        flow.reconsider();

        assertThat(flow.current().get()).isEqualTo(WizardStep.CREDENTIALS);
        assertThat(flow.note().get()).map(WizardFlow.Note::status).contains(Status.FAILED);
    }

    @Test
    void pagesSeenBeforeAreReachedInAnyOrder() {
        flow.advance();
        flow.advance();

        flow.goTo(WizardStep.CREDENTIALS);
        assertThat(states()).startsWith(Step.State.CURRENT, Step.State.DONE, Step.State.DONE);
        flow.goTo(WizardStep.KEY);

        assertThat(flow.current().get()).isEqualTo(WizardStep.KEY);
    }

    @Test
    void theReviewShowsTheFirstPageWithAGapInstead() {
        bucket.miss();

        flow.goTo(WizardStep.REVIEW);

        assertThat(flow.current().get()).isEqualTo(WizardStep.BUCKET);
        assertThat(bucket.fields.firstGap())
                .hasValueSatisfying(field -> assertThat(field.speaks()).isTrue());
    }

    @Test
    void aChangedRegionMakesSeenPagesWorthASecondLook() {
        flow.goTo(WizardStep.BUCKET);
        flow.goTo(WizardStep.CREDENTIALS);

        flow.doubt(WizardStep.BUCKET, "Check again: region changed");
        flow.doubt(WizardStep.SIZE, "Check again: region changed");

        assertThat(states())
                .containsExactly(
                        Step.State.CURRENT,
                        Step.State.LATER,
                        Step.State.LATER,
                        Step.State.ATTENTION,
                        Step.State.LATER,
                        Step.State.LATER);
        flow.goTo(WizardStep.BUCKET);
        flow.goTo(WizardStep.CREDENTIALS);
        assertThat(states().get(3)).isEqualTo(Step.State.DONE);
    }

    @Test
    void answersGivenBeforeLeadStraightToTheReview() {
        credentials.miss();
        flow.resume();
        assertThat(flow.current().get()).isEqualTo(WizardStep.CREDENTIALS);

        credentials.mend();
        flow.reconsider();

        assertThat(flow.current().get()).isEqualTo(WizardStep.REVIEW);
    }

    @Test
    void backStopsAtTheFirstPage() {
        flow.advance();

        flow.back();
        flow.back();

        assertThat(flow.current().get()).isEqualTo(WizardStep.CREDENTIALS);
    }

    private List<Step.State> states() {
        return flow.steps().get().stream().map(Step::state).toList();
    }

    /** A page with one question. */
    private static final class Page implements StepModel {

        private final FieldSet fields = new FieldSet(Texts.load());
        private boolean busy;

        private Page() {
            fields.add("question", text -> {});
        }

        private void miss() {
            fields.judge(List.of(FieldNote.of("question", "missing", "An answer is missing.")), List.of());
        }

        private void mend() {
            fields.judge(List.of(), List.of());
        }

        @Override
        public FieldSet fields() {
            return fields;
        }

        @Override
        public ObservableList<Effect> effects() {
            return FXCollections.observableArrayList();
        }

        @Override
        public String answer() {
            return "answered";
        }

        @Override
        public boolean busy() {
            return busy;
        }
    }
}
