package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.plan.Blueprint;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

class RunModelTest {

    private final RunModel model = new RunModel(Texts.load(), Mode.APPLY, items());
    private final Recording run = Recording.apply();

    @Test
    void listsAll38BeforeAnythingHappens() {
        RunPicture picture = model.picture();

        assertThat(lines(picture)).hasSize(38).allMatch(line -> line.line().status() == Status.WAITING);
        assertThat(picture.groups()).extracting(RunGroup::title).hasSize(5);
        assertThat(picture.count()).isEqualTo("0 of 38 ready");
    }

    @Test
    void saysHowMuchIsReadyHowLongItTakesAndWhatTakesLongest() {
        Recordings.halfWay().forEach(model::accept);

        RunPicture picture = model.picture();

        assertThat(picture.count()).isEqualTo("30 of 38 ready");
        assertThat(picture.left()).matches("about \\d minutes? left|less than a minute left");
        assertThat(picture.slowest()).isEqualTo("Longest step now: Prereqs, 1 min 10 s so far, usually 30 s");
        assertThat(picture.share()).isBetween(0.3, 0.9);
    }

    @Test
    void groupsUnderWayComeFirstAndFinishedOnesFold() {
        Recordings.halfWay().forEach(model::accept);

        List<RunGroup> groups = model.picture().groups();

        assertThat(groups)
                .extracting(RunGroup::title)
                .containsExactly("Network", "Compute", "Security", "Identity", "Storage");
        assertThat(groups).extracting(RunGroup::folded).containsExactly(false, false, true, true, true);
        assertThat(groups.getFirst().count()).isEqualTo("7 of 10");
        assertThat(groups.getFirst().lines())
                .extracting(RunLine::address)
                .containsExactly(NAT_GATEWAY, PRIVATE_ROUTES, PRIVATE_ASSOCIATION);
        assertThat(groups.getFirst().doneTitle()).isEqualTo("7 ready");
    }

    @Test
    void eachRowSaysItsStateInAWord() {
        Recordings.halfWay().forEach(model::accept);

        assertThat(line(PRIVATE_ROUTES).detail()).isEqualTo("waits for NAT gateway");
        assertThat(line(PRIVATE_ROUTES).elapsed()).isEmpty();
        assertThat(line(PREREQS).detail()).isEqualTo("running, waiting for its status checks");
        assertThat(line(PREREQS).elapsed()).isEqualTo("1:10");
        assertThat(line(BASTION).detail()).isEqualTo("ready");
        assertThat(line(BASTION).elapsed()).isEqualTo("0:10");
    }

    @Test
    void aSilentRowSaysHowLongItUsuallyTakes() {
        model.accept(run.started());
        model.accept(run.begun(3, NAT_GATEWAY));
        assertThat(line(NAT_GATEWAY).detail()).isEqualTo("creating");

        model.tick(FakeSession.START.plusSeconds(13));

        assertThat(line(NAT_GATEWAY).detail()).isEqualTo("still creating, usually 1 min 40 s");
        model.accept(run.sign(13, NAT_GATEWAY, "still creating, 10 s, usually about 100 s"));
        assertThat(line(NAT_GATEWAY).detail()).isEqualTo("still creating, usually 1 min 40 s");
        assertThat(line(NAT_GATEWAY).elapsed()).isEqualTo("0:10");
    }

    @Test
    void theFailureComesFirstAndWhatItTookAlongAfterIt() {
        model.accept(run.started());
        model.accept(run.begun(1, VPC));
        model.accept(run.done(4, VPC, 3));
        model.accept(run.begun(4, NAT_ADDRESS));
        model.accept(run.failed(6, NAT_ADDRESS, 2));
        model.accept(run.skipped(6, NAT_GATEWAY));
        model.accept(run.skipped(6, PRIVATE_ROUTES));
        model.accept(run.finished(7, Recording.failure(7, NAT_ADDRESS)));

        RunPicture picture = model.picture();

        assertThat(picture.over()).isTrue();
        assertThat(picture.groups()).extracting(RunGroup::title).containsExactly("Failed", "Also stopped", "Ready");
        assertThat(picture.groups().getFirst().lines()).hasSize(1);
        assertThat(line(NAT_ADDRESS).detail()).startsWith("The account may run 5 vCPU");
        assertThat(line(PRIVATE_ROUTES).detail()).isEqualTo("also stopped, needs One public address for NAT");
        assertThat(picture.left()).isEqualTo("1 failed, 36 also stopped");
        assertThat(picture.failedShare()).isPositive();
    }

    @Test
    void whatStandsAlreadyIsReadyFromTheStart() {
        RunModel repair = new RunModel(
                Texts.load(),
                Mode.APPLY,
                items().stream()
                        .map(item -> new RunItem(
                                item.address(),
                                item.group(),
                                item.sentence(),
                                !item.address().equals(BASTION_SSH)))
                        .toList());
        repair.accept(run.started(List.of(BASTION_SSH)));

        assertThat(repair.picture().count()).isEqualTo("37 of 38 ready");
        repair.accept(run.begun(1, BASTION_SSH));
        repair.accept(run.done(2, BASTION_SSH, 1));
        assertThat(repair.picture().count()).isEqualTo("38 of 38 ready");
        assertThat(repair.picture().share()).isEqualTo(1);
    }

    @Test
    void theBarNeverGoesBack() {
        double before = 0;
        for (var event : Recordings.refusedAgents()) {
            model.accept(event);
            double now = model.picture().share();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void whatOnlyTheLastLookFindsCountsAsFailed() {
        RunModel destroy = new RunModel(Texts.load(), Mode.DESTROY, items());
        Recording gone = Recording.destroy();
        destroy.accept(gone.started(List.of(VPC)));
        destroy.accept(gone.begun(1, VPC));
        destroy.accept(gone.done(3, VPC, 2));
        destroy.accept(gone.finished(5, Recording.failure(5, VPC)));

        assertThat(destroy.picture().groups().getFirst().title()).isEqualTo("Failed");
    }

    @Test
    void tenThousandEventsTakeLessThanABlink() {
        model.accept(run.started());
        model.accept(run.begun(1, NAT_GATEWAY));
        long before = System.nanoTime();

        for (int i = 0; i < 10_000; i++) {
            model.accept(run.note(1, NAT_GATEWAY, "pending"));
        }
        model.picture();

        assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
    }

    private ResourceLine line(studio.titus.plan.Address address) {
        return lines(model.picture())
                .filter(line -> line.address().equals(address))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private static Stream<RunLine> lines(RunPicture picture) {
        return picture.groups().stream().flatMap(group -> Stream.concat(group.lines().stream(), group.done().stream()));
    }

    private static List<RunItem> items() {
        return Blueprint.skeleton().resources().stream()
                .map(resource -> new RunItem(resource.address(), resource.group(), resource.sentence(), false))
                .toList();
    }
}
