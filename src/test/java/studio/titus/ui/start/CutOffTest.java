package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Resource;
import studio.titus.state.StackFolder;
import studio.titus.state.StackRecord;
import studio.titus.ui.provision.Standing;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.StudioStage;

@ExtendWith(ApplicationExtension.class)
class CutOffTest {

    private static final StackSettings SETTINGS = Blueprint.skeleton().settings().toBuilder()
            .region(Region.of("eu-west-1"))
            .build();

    @TempDir
    private Path home;

    private StudioStage studio;

    @Start
    void start(Stage stage) {
        studio = new StudioStage(stage, home);
        List<Address> all =
                Blueprint.skeleton().resources().stream().map(Resource::address).toList();
        Blueprint blueprint = Blueprint.of(
                SETTINGS,
                new Facts("123456789012", "aws", "ec2.amazonaws.com", "euw1-az2", "ami-0123456789abcdef0"),
                BootScripts.NONE);
        studio.aws.cloud().holding(Standing.of(blueprint, all.subList(0, 24), FakeCloud.NOW));
        StackFolder folder = studio.folders.of(StackName.of("titus-lab"));
        folder.remember(SETTINGS);
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, FakeCloud.NOW, null));
        try (var journal = folder.journal(InstantSource.fixed(FakeCloud.NOW))) {
            all.subList(0, 23).forEach(address -> {
                journal.creating(address, 0);
                journal.created(address, "id");
            });
            journal.creating(all.get(23), 0);
            journal.creating(all.get(24), 0);
        }
        StudioShowing.start(studio);
    }

    @Test
    void theStartLeadsToWhatIsLeftOfARunThatBrokeOff(FxRobot robot) {
        assertThat(studio.runs.calls()).containsExactly("resume titus-lab 24 cut off 2");
    }
}
