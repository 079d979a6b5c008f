package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.engine.CloudException;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.problem.Problem;
import studio.titus.state.StackFolder;
import studio.titus.state.StackRecord;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Services;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.testing.FakeServices;

class StartModelTest {

    private static final CloudException BUSY = new CloudException(
            CloudException.Reaction.THROTTLED, Problem.of("aws.throttled", "AWS asks for fewer calls"), null);

    @TempDir
    private Path home;

    private final FakeDoors doors = new FakeDoors();
    private final List<String> said = new ArrayList<>();
    private FakeConnector aws;
    private StartModel model;

    @BeforeEach
    void rememberAStack() {
        Services services = FakeServices.of(home, () -> "203.0.113.7", InstantSource.fixed(FakeCloud.NOW));
        aws = (FakeConnector) services.aws().connector();
        StackFolder folder = services.aws().folders().of(StackName.of("titus-lab"));
        folder.remember(Blueprint.skeleton().settings());
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW, null));
        model = new StartModel(services, new ImmediateBackground(), new ImmediateUiThread(), Texts.load(), doors);
        model.looking().subscribe(now -> now.ifPresent(looking -> said.add(looking.stack() + ": " + looking.delay())));
        model.refresh();
    }

    @Test
    void aStackThatIsOpenedIsNamedUntilItIsOpen() {
        model.open(model.stacks().getFirst());

        assertThat(said).containsExactly("titus-lab: ");
        assertThat(model.looking().get()).isEmpty();
        assertThat(doors.passed).containsExactly("open titus-lab");
    }

    @Test
    void aLookThatWaitsForAwsSaysSo() {
        aws.cloud().delaying(BUSY);

        model.remove(model.stacks().getFirst());

        assertThat(said).endsWith("titus-lab: AWS asks for fewer calls. Asking again for up to 5 min.");
        assertThat(doors.passed).containsExactly("destroy titus-lab");
    }

    @Test
    void aSessionThatCannotLookIsClosed() {
        aws.answering((_, _) -> aws.session(Region.of("eu-west-1")));
        aws.cloud().refusing(BUSY);

        model.remove(model.stacks().getFirst());

        assertThat(aws.last().closed()).isTrue();
        assertThat(model.problem().get()).extracting(Problem::code).isEqualTo("aws.throttled");
        assertThat(doors.passed).isEmpty();
    }
}
