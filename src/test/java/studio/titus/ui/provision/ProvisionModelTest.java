package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static studio.titus.plan.Addresses.*;
import static studio.titus.plan.Addresses.AGENT_GROUP;
import static studio.titus.plan.Addresses.BASTION;
import static studio.titus.plan.Addresses.NAT_GATEWAY;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudException;
import studio.titus.model.PriceTable;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Resource;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.testing.Words;

class ProvisionModelTest {

    private final FakeStack stack = new FakeStack();
    private final HeldBackground background = new HeldBackground();
    private final List<String> led = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ProvisionModel model = new ProvisionModel(
            stack,
            stack.plan(),
            new ImmediateUiThread(),
            background,
            new Exits(),
            new ProvisionWords(Texts.load(), PriceTable.shipped(), ZoneOffset.UTC),
            new RunNews(Texts.load(), (title, text) -> told.add(title + ": " + text), "titus-lab"));

    @BeforeEach
    void comesOn() {
        model.setShown(true);
    }

    @Test
    void beginsOnceHoweverOftenItIsShown() {
        model.begin();
        model.begin();

        assertThat(stack.asked).containsExactly("apply");
        assertThat(model.page().title()).isEqualTo("Creating titus-lab");
    }

    @Test
    void saysWhenItBeganAndTicks() {
        halfWay();
        stack.session.pass(Duration.ofSeconds(155));
        model.tick();

        assertThat(model.page().note()).isEqualTo("started 14:02, running for 2 min 35 s");
        assertThat(model.page().rail()).isEqualTo("30 of 38 ready");
    }

    @Test
    void leadsToTheStackWhenAllIsReady() {
        halfWay();

        background.end(Recording.success(300));

        assertThat(led).containsExactly("ready");
    }

    @Test
    void staysPutWhileThePersonIsElsewhereAndOffersTheWayOnAfterwards() {
        halfWay();
        model.setShown(false);

        background.end(Recording.success(300));

        assertThat(led).isEmpty();
        assertThat(model.page().title()).isEqualTo("titus-lab is ready");
        press();
        assertThat(led).containsExactly("ready");
    }

    @Test
    void tellsTheDesktopThatItIsDone() {
        halfWay();

        background.end(Recording.success(300));

        assertThat(told).containsExactly("titus-lab is ready: All 38 resources are ready.");
    }

    @Test
    void tellsTheDesktopWhyItEnded() {
        halfWay();

        background.end(Recording.failure(140, AGENT_GROUP));

        assertThat(told)
                .containsExactly(
                        "titus-lab is not complete: The account may run 5 vCPU of this family; the stack needs 7");
    }

    @Test
    void tellsOnceWhenAStepIsStuckAndNothingToWhoeverWatches() {
        halfWay();
        stack.session.pass(Duration.ofSeconds(400));

        model.tick();
        model.tick();
        assertThat(told)
                .containsExactly("titus-lab: a step is stuck: Prereqs takes much longer than usual: 6 min so far.");

        model.setWatched(() -> true);
        background.end(Recording.success(300));
        assertThat(told).hasSize(1);
    }

    @Test
    void screenReadersHearOfStatesAndThirdsAndNotOfEachStep() {
        assertThat(model.page().announcement()).isEqualTo("Creating titus-lab");

        halfWay();
        assertThat(model.page().announcement()).isEqualTo("Two thirds of 38 resources are done");

        background.end(Recording.failure(140, AGENT_GROUP));
        assertThat(model.page().announcement())
                .isEqualTo("titus-lab is not complete. The account may run 5 vCPU of this family; the stack needs 7");
    }

    @Test
    void theTitleBarTellsHowFarItIs() {
        halfWay();

        assertThat(model.page().windowTitle()).isEqualTo("30 of 38 ready, titus-lab");
    }

    @Test
    void closingMayGoOnBehindTheOtherWindows() {
        halfWay();
        assertThat(model.mayClose(() -> led.add("closed"), () -> led.add("minimised")))
                .isFalse();

        notice().actions().get(1).run().run();

        assertThat(led).containsExactly("minimised");
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.RUNNING);
        assertThat(model.page().notice()).isNull();
    }

    @Test
    void leavingARehearsalMeanwhileEndsItFirst() {
        halfWay();
        assertThat(model.mayLeave(() -> led.add("left"))).isFalse();
        assertThat(notice().first()).isEqualTo("The rehearsal still runs.");

        notice().actions().getLast().run().run();
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.NOW);
        background.end(Recording.cancelled(5));

        assertThat(led).containsExactly("left");
    }

    @Test
    void whatIsFoundOfARunThatBrokeOffIsSaidBeforeAnythingIsDone() {
        List<Address> made = Blueprint.skeleton().resources().stream()
                .map(Resource::address)
                .filter(address -> !address.equals(AGENT_GROUP) && !address.equals(NAT_GATEWAY))
                .toList();
        stack.stands(made.toArray(Address[]::new));
        ProvisionModel found = new ProvisionModel(
                stack, stack.plan(), new ImmediateUiThread(), background, new Exits(), Showing.words(), Showing.news());
        found.found(Set.of(NAT_GATEWAY, BASTION));
        found.setShown(true);
        found.begin();

        assertThat(stack.asked).isEmpty();
        assertThat(found.page().notice().rest())
                .isEqualTo(" AWS was asked: 36 of 38 exist, but not all of the 2 that were being made.");
        assertThat(found.page().run().groups())
                .extracting(RunGroup::title, RunGroup::count)
                .containsExactly(tuple("Was being made", "2"), tuple("Still to do", "2"), tuple("Ready", "34"));
        assertThat(found.page().run().groups().getFirst().lines())
                .extracting(line -> line.brief().detail())
                .containsExactlyInAnyOrder("Arrived in AWS", "Not in AWS, is made when you continue");
        assertThat(found.page().offers())
                .extracting(Offer::title)
                .containsExactly("Continue", "Remove what was made", "Leave it for now");

        found.page().offers().getFirst().run().run();
        assertThat(stack.asked).containsExactly("apply");
    }

    @Test
    void doingNothingHasAPriceWhicheverWayIsTaken() {
        halfWay();

        background.end(Recording.failure(140, AGENT_GROUP));

        assertThat(model.page().choices())
                .isEqualTo("Until you continue or remove it, what exists costs up to 0.311 USD per hour.");
    }

    @Test
    void stopsInTwoStagesWithAWarningBetween() {
        halfWay();

        press();
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
        assertThat(notice().first()).isEqualTo("Stopping after the current steps.");
        assertThat(notice().rest()).contains("4 still run, Prereqs longest");

        press();
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
        assertThat(notice().first()).isEqualTo("Stop at once?");

        notice().actions().getLast().run().run();
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.NOW);
    }

    @Test
    void theSafeAnswerToStoppingAtOnceComesFirst() {
        halfWay();
        press();
        press();

        notice().actions().getFirst().run().run();

        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
        assertThat(notice().first()).isEqualTo("Stopping after the current steps.");
    }

    @Test
    void afterAFailureTheFirstCauseAndThreeWaysOnAreShown() {
        fail();

        assertThat(model.page().title()).isEqualTo("titus-lab is not complete");
        assertThat(model.page().note()).isEqualTo("stopped 14:04, after 2 min 20 s");
        assertThat(model.page().problem()).isEqualTo(Recording.QUOTA);
        assertThat(model.page().offers())
                .extracting(Offer::title)
                .containsExactly("Retry from here", "Remove what was made", "Leave it for now");
        assertThat(model.page().offers())
                .extracting(Offer::detail)
                .containsExactly(
                        "Looks at AWS, then makes what is missing: 1.",
                        "Deletes the 37 resources that exist, about 1 min.",
                        "The start page offers to continue.");
    }

    @Test
    void aQuotaThatIsUsedUpLeadsToItsPage() {
        fail();

        model.page().remedies().getFirst().run().run();

        assertThat(led)
                .containsExactly("https://eu-west-1.console.aws.amazon.com/servicequotas/home/services/ec2/quotas/"
                        + "L-1216C47A");
    }

    @Test
    void aRehearsalSaysWhatItWouldCost() {
        stack.session.rehearsal = true;
        fail();

        assertThat(model.page().choices())
                .isEqualTo("Outside rehearsal, what exists would cost up to 0.311 USD per hour until you continue or"
                        + " remove it.");
    }

    @Test
    void aRehearsalTellsNoTimeOfDaySinceItsClockRunsAhead() {
        stack.session.rehearsal = true;
        halfWay();
        stack.session.pass(Duration.ofSeconds(155));
        model.tick();

        assertThat(model.page().note()).isEqualTo("running for 2 min 35 s");
    }

    @Test
    void goingOnPlansAnewAndAppliesTheRest() {
        fail();

        model.page().offers().getFirst().run().run();

        assertThat(stack.asked).containsExactly("apply", "plan", "apply");
        assertThat(model.page().problem()).isNull();
        assertThat(model.page().offers()).isEmpty();
    }

    @Test
    void whenPlanningAnewFailsTheReasonIsShown() {
        fail();
        Problem expired = Problem.of("aws.expired", "The session token has expired");
        stack.refusal = Optional.of(new ProblemException(expired));

        model.goOn();

        assertThat(model.page().problem()).isEqualTo(expired);
        assertThat(model.page().offers()).hasSize(3);
    }

    @Test
    void whenTheSessionEndsSigningInAgainGoesOnWithTheSameSettings() {
        model.begin();
        Recordings.halfWay().forEach(stack::emit);
        background.end(Recording.failure(100, PREREQS, Recording.EXPIRED));
        assertThat(model.page().remedies())
                .extracting(action -> Words.read(action.text()))
                .containsExactly("Sign in again");
        assertThat(model.page().problem())
                .extracting(Problem::what, Problem::next)
                .containsExactly("The AWS session is over", List.of());

        model.page().remedies().getFirst().run().run();

        assertThat(led).containsExactly("sign in, Continue setting _up");
        assertThat(stack.asked).containsExactly("apply", "plan", "apply");
        assertThat(model.page().problem()).isNull();
    }

    @Test
    void whoeverWantedItRemovedWhenTheSessionEndedIsNotLedToGoOnCreating() {
        fail();
        stack.refusal = Optional.of(new ProblemException(Recording.EXPIRED));
        model.remove();
        stack.refusal = Optional.empty();

        model.page().remedies().getFirst().run().run();

        assertThat(stack.asked).containsExactly("apply", "look", "look");
        assertThat(led).last().isEqualTo("remove");
    }

    @Test
    void aLookThatWaitsForAwsSaysSo() {
        fail();
        stack.delays.add(new CloudException(
                CloudException.Reaction.THROTTLED, Problem.of("aws.throttled", "AWS asks for fewer calls"), null));
        List<String> said = new ArrayList<>();
        model.pageProperty()
                .subscribe(page ->
                        Optional.ofNullable(page.notice()).map(Notice::rest).ifPresent(said::add));

        model.goOn();

        assertThat(said).contains(" AWS asks for fewer calls. Asking again for up to 5 min.");
    }

    @Test
    void removingTakesAFreshLookFirst() {
        fail();

        model.remove();

        assertThat(stack.asked).containsExactly("apply", "look");
        assertThat(led).containsExactly("remove");
    }

    @Test
    void aStackHeldByAnotherProcessSaysSo() {
        Problem held = Problem.of("state.held", "Stack titus-lab is in use");
        stack.refusal = Optional.of(new ProblemException(held));

        model.begin();

        assertThat(model.page().problem()).isEqualTo(held);
        assertThat(model.page().title()).isEqualTo("titus-lab is not complete");
    }

    @Test
    void aStopIsNoFailure() {
        halfWay();
        press();

        background.end(Recording.cancelled(100));

        assertThat(model.page().problem()).isNull();
        assertThat(model.page().offers()).hasSize(3);
        assertThat(led).isEmpty();
    }

    @Test
    void closingInTheMiddleAsks() {
        halfWay();

        assertThat(model.mayClose(() -> led.add("closed"), () -> led.add("minimised")))
                .isFalse();
        assertThat(notice().actions())
                .extracting(action -> Words.read(action.text()))
                .containsExactly("Keep the window open", "Keep working in the background", "Stop safely, then close");

        notice().actions().getLast().run().run();
        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
        assertThat(led).isEmpty();
        background.end(Recording.cancelled(110));
        assertThat(led).containsExactly("closed");
    }

    @Test
    void closingAfterwardsDoesNot() {
        fail();

        assertThat(model.mayClose(() -> {}, () -> {})).isTrue();
    }

    private void halfWay() {
        model.begin();
        Recordings.halfWay().forEach(stack::emit);
    }

    private void fail() {
        model.begin();
        Recordings.refusedAgents().forEach(stack::emit);
        background.end(Recording.failure(140, AGENT_GROUP));
    }

    private void press() {
        java.util.Objects.requireNonNull(model.page().button()).run().run();
    }

    private Notice notice() {
        return java.util.Objects.requireNonNull(model.page().notice());
    }

    private final class Exits implements ProvisionExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("sign in, " + goOn);
            then.run();
        }

        @Override
        public void browse(URI page) {
            led.add(page.toString());
        }

        @Override
        public void ready() {
            led.add("ready");
        }

        @Override
        public void remove(Inventory inventory) {
            led.add("remove");
        }

        @Override
        public void leave() {
            led.add("leave");
        }
    }
}
