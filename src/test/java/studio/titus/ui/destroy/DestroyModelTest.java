package studio.titus.ui.destroy;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.model.StackName;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.provision.FakeSession;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.Recording;
import studio.titus.ui.provision.Recordings;

class DestroyModelTest {

    private final FakeStack stack = new FakeStack();
    private final HeldBackground background = new HeldBackground();
    private final List<String> led = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private DestroyModel model;

    @BeforeEach
    void allStands() {
        stack.standsWhole();
        stack.session.stacks.add(
                new FoundStack(StackName.of("titus-lab"), "vpc-1", FakeSession.START.minusSeconds(3600)));
        model = model();
    }

    @Test
    void saysWhatGoesInReverseWhatStaysAndWhichCostEnds() {
        DestroyPage.Question page = question();

        assertThat(page.purpose())
                .isEqualTo("Removes 38 resources from account 123456789012, eu-west-1. This cannot be undone.");
        assertThat(page.going())
                .extracting(DestroyPage.Going::title)
                .containsExactly("Compute", "Network", "Security", "Identity", "Storage");
        assertThat(page.going()).extracting(DestroyPage.Going::count).containsExactly("6", "10", "14", "7", "1");
        assertThat(page.staying()).hasSize(2).first().asString().contains("titus-logs-x");
        assertThat(page.perHour()).isEqualTo("0.311");
        assertThat(page.minutes()).isEqualTo("1 min");
    }

    @Test
    void onlyTheExactNameArms() {
        model.type("titus-l");
        assertThat(question().armed()).isFalse();
        assertThat(question().message().text()).isEqualTo("Type titus-lab exactly. 2 letters are missing.");

        model.type("Titus-lab");
        assertThat(question().armed()).isFalse();
        model.destroy();
        assertThat(stack.asked).isEmpty();

        model.type("titus-lab");
        assertThat(question().armed()).isTrue();
    }

    @Test
    void theBucketsObjectsStayUnlessThePersonSaysOtherwise() {
        arm();
        model.destroy();
        assertThat(stack.asked).containsExactly("destroy");
    }

    @Test
    void objectsGoWhenThePersonSaysSo() {
        arm();
        model.deleteContents(true);
        assertThat(question().staying()).singleElement().asString().contains("this computer");

        model.destroy();

        assertThat(stack.asked).containsExactly("destroy with contents");
    }

    @Test
    void theRunIsFollowedRowByRow() {
        run();
        Recordings.halfGone().forEach(stack::emit);

        DestroyPage.Removal page = (DestroyPage.Removal) model.page();

        assertThat(page.run().count()).isEqualTo("13 of 38 gone");
        assertThat(page.run().groups()).hasSize(5);
        assertThat(model.busy()).isTrue();
    }

    @Test
    void aFreshLookProvesThatNothingIsLeft() {
        run();
        Recordings.halfGone().forEach(stack::emit);
        stack.inventory = Inventory.empty(FakeSession.START.plusSeconds(300));

        background.end(Recording.success(231));

        assertThat(stack.asked).containsExactly("destroy", "look");
        assertThat(proof().title()).isEqualTo("titus-lab is gone");
        assertThat(proof().remain()).isEqualTo("0 of 38 remain");
        assertThat(proof().rows()).hasSize(6).allMatch(row -> row.found() == 0 && row.status() == Status.GONE);
        assertThat(proof().note()).startsWith("Checked in AWS at 14:07:00.");
        assertThat(proof().cost()).isEqualTo("0.34 USD");
        assertThat(proof().costFor()).isEqualTo("for 1 h 5 min");
    }

    @Test
    void whatIsLeftIsListedExactlyAndMayBeTakenUpAgain() {
        run();
        stack.stands(VPC, NAT_GATEWAY);

        background.end(Recording.failure(60, NAT_GATEWAY));

        assertThat(proof().title()).isEqualTo("titus-lab is not gone yet");
        assertThat(proof().remain()).isEqualTo("2 of 38 remain");
        assertThat(proof().problem()).isEqualTo(Recording.QUOTA);
        assertThat(proof().left().getFirst().lines())
                .extracting(line -> line.address())
                .containsExactly(NAT_GATEWAY, VPC);

        proof().remedies().getFirst().run().run();

        assertThat(stack.asked).containsExactly("destroy", "look", "destroy");
    }

    @Test
    void whenTheSessionEndsSigningInAgainDestroysTheRestWithoutAskingAgain() {
        run();
        stack.stands(VPC, NAT_GATEWAY);
        background.end(Recording.failure(60, NAT_GATEWAY, Recording.EXPIRED));
        assertThat(proof().remedies()).extracting(ProblemAction::text).startsWith("Sign _in again");

        proof().remedies().getFirst().run().run();

        assertThat(led).containsExactly("sign in, Continue dest_roying");
        assertThat(stack.asked).containsExactly("destroy", "look", "look", "destroy");
    }

    @Test
    void whenOnlyTheProofLacksSigningInAgainProves() {
        run();
        stack.refusal = Optional.of(new ProblemException(Recording.EXPIRED));
        background.end(Recording.success(60));
        stack.refusal = Optional.empty();
        stack.inventory = Inventory.empty(FakeSession.START);

        proof().remedies().getFirst().run().run();

        assertThat(proof().title()).isEqualTo("titus-lab is gone");
    }

    @Test
    void whoeverStoppedItHasNothingDestroyedBySigningInAgain() {
        run();
        stack.stands(VPC);
        stack.refusal = Optional.of(new ProblemException(Recording.EXPIRED));
        background.end(Recording.cancelled(20));
        stack.refusal = Optional.empty();

        proof().remedies().getFirst().run().run();

        assertThat(stack.asked).containsExactly("destroy", "look", "look");
        assertThat(proof().remain()).isEqualTo("1 of 38 remain");
    }

    @Test
    void theRunMayBeLookedBackAtAndLeadsBackToTheProof() {
        run();
        Recordings.halfGone().forEach(stack::emit);
        stack.inventory = Inventory.empty(FakeSession.START.plusSeconds(300));
        background.end(Recording.success(231));
        assertThat(proof().ran()).isTrue();

        model.lookBack();
        DestroyPage.Removal back = (DestroyPage.Removal) model.page();
        assertThat(back.title()).isEqualTo("What was done to destroy titus-lab");
        assertThat(back.run().groups()).isNotEmpty();
        Objects.requireNonNull(back.button()).run().run();

        assertThat(proof().title()).isEqualTo("titus-lab is gone");
        assertThat(stack.asked).containsExactly("destroy", "look");
    }

    @Test
    void aLookThatWaitsForAwsSaysSo() {
        run();
        stack.delays.add(new CloudException(
                CloudException.Reaction.THROTTLED, Problem.of("aws.throttled", "AWS asks for fewer calls"), null));
        List<String> said = new ArrayList<>();
        model.pageProperty().subscribe(page -> {
            if (page instanceof DestroyPage.Removal removal && removal.notice() != null) {
                said.add(removal.notice().rest());
            }
        });

        background.end(Recording.success(60));

        assertThat(said).contains(" AWS asks for fewer calls. Asking again for up to 5 min.");
    }

    @Test
    void aBucketThatWasKeptIsNoRemainder() {
        run();
        stack.stands(BUCKET);

        background.end(Recording.success(60));

        assertThat(proof().title()).isEqualTo("titus-lab is gone");
        assertThat(proof().rows())
                .filteredOn(row -> row.status() == Status.KEPT)
                .singleElement()
                .matches(row -> row.found() == 1);
        assertThat(proof().remain()).isEqualTo("0 of 38 remain");
    }

    @Test
    void aBucketThatShouldHaveGoneIsOne() {
        arm();
        model.deleteContents(true);
        model.destroy();
        stack.stands(BUCKET);

        background.end(Recording.cancelled(60));

        assertThat(proof().remain()).isEqualTo("1 of 38 remain");
    }

    @Test
    void withoutAFreshLookNothingIsClaimed() {
        run();
        stack.refusal = Optional.of(new ProblemException(Problem.of("aws.network", "AWS cannot be reached")));

        background.end(Recording.success(60));

        assertThat(proof().title()).isEqualTo("titus-lab is not gone yet");
        assertThat(proof().problem()).extracting(Problem::what).isEqualTo("AWS cannot be reached");
    }

    @Test
    void aLookThatFindsNothingProvesItWhateverTheRunSaid() {
        run();
        stack.stands(VPC);
        background.end(Recording.failure(60, VPC));
        stack.inventory = Inventory.empty(FakeSession.START.plusSeconds(300));

        model.look();

        assertThat(proof().title()).isEqualTo("titus-lab is gone");
        assertThat(proof().problem()).isNull();
    }

    @Test
    void aLookThatWorksForgetsWhyTheOneBeforeDidNot() {
        run();
        stack.refusal = Optional.of(new ProblemException(Problem.of("aws.network", "AWS cannot be reached")));
        background.end(Recording.success(60));
        stack.refusal = Optional.empty();
        stack.stands(VPC);

        model.look();

        assertThat(proof().problem()).isNull();
        assertThat(proof().remain()).isEqualTo("1 of 38 remain");
    }

    @Test
    void worksWhenTheSettingsAreLost() {
        stack.settings = Optional.empty();
        model = model();
        model.begin();

        assertThat(question().perHour()).isEqualTo("0.311");
        assertThat(question().going()).hasSize(5);
    }

    @Test
    void whatIsNotThereNeedsNoDestroying() {
        stack.inventory = Inventory.empty(FakeSession.START);

        model = model();

        assertThat(proof().title()).isEqualTo("titus-lab is gone");
        assertThat(proof().purpose()).isEqualTo("Nothing of it is billed any more.");
    }

    @Test
    void stoppingAndClosingAreAskedAsWhenCreating() {
        run();
        Recordings.halfGone().forEach(stack::emit);

        assertThat(model.mayClose(() -> led.add("closed"), () -> {})).isFalse();
        DestroyPage.Removal page = (DestroyPage.Removal) model.page();
        java.util.Objects.requireNonNull(page.notice())
                .actions()
                .getLast()
                .run()
                .run();

        assertThat(stack.stage()).isEqualTo(Cancel.Stage.AFTER_CURRENT);
    }

    @Test
    void theBucketSaysHowMuchItHolds() {
        stack.standsWhole();
        stack.objects = OptionalInt.of(12);
        DestroyModel made = DestroyShowing.model(stack, background, new Exits());
        made.begin();

        assertThat(((DestroyPage.Question) made.page()).bucket()).isEqualTo("titus-logs-x holds 12 objects");
    }

    @Test
    void theClockTicksWhileNothingHappens() {
        run();
        Recordings.halfGone().forEach(stack::emit);
        stack.session.pass(Duration.ofSeconds(75));

        model.tick();

        assertThat(model.page().purpose()).isEqualTo("started 14:02, running for 1 min 15 s");
    }

    @Test
    void theEndIsToldOnceAndOnlyAfterTheLookThatProvesIt() {
        run();
        Recordings.halfGone().forEach(stack::emit);
        assertThat(model.page().announcement()).isEqualTo("A third of 38 resources is done");
        stack.inventory = Inventory.empty(FakeSession.START.plusSeconds(300));
        background.end(Recording.success(231));
        model.look();

        assertThat(told).containsExactly("titus-lab is gone: 0 of 38 remain");
        assertThat(model.page().announcement()).isEqualTo("titus-lab is gone. 0 of 38 remain");
    }

    @Test
    void whatStoppedTheDestroyingIsTold() {
        run();
        background.end(Recording.failure(231, VPC));

        assertThat(told)
                .containsExactly(
                        "titus-lab is not gone yet: The account may run 5 vCPU of this family; the stack needs 7");
    }

    @Test
    void aStopIsToldAsSuch() {
        run();
        background.end(Recording.cancelled(20));

        assertThat(told).containsExactly("Destroying titus-lab was stopped: 37 of 38 remain");
    }

    @Test
    void nothingIsToldToWhoeverWatchesTheDestroying() {
        model.setShown(true);
        model.setWatched(() -> true);
        run();
        background.end(Recording.success(231));

        assertThat(told).isEmpty();
    }

    private DestroyModel model() {
        DestroyModel made =
                DestroyShowing.model(stack, background, new Exits(), (title, text) -> told.add(title + ": " + text));
        made.begin();
        return made;
    }

    private void arm() {
        model.type("titus-lab");
    }

    private void run() {
        arm();
        model.destroy();
    }

    private DestroyPage.Question question() {
        return (DestroyPage.Question) model.page();
    }

    private DestroyPage.Proof proof() {
        return (DestroyPage.Proof) model.page();
    }

    private final class Exits implements DestroyExits {

        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("sign in, " + goOn);
            then.run();
        }

        @Override
        public void browse(URI page) {}

        @Override
        public void dashboard() {
            led.add("dashboard");
        }

        @Override
        public void done() {
            led.add("done");
        }
    }
}
