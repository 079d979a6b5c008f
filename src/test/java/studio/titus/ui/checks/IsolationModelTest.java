package studio.titus.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.ImmediateBackground;

class IsolationModelTest {

    @TempDir
    private Path home;

    private ReadyRig rig;
    private IsolationModel model;

    @BeforeEach
    void open() {
        rig = new ReadyRig(home, Optional.empty());
        model = rig.isolation(new ImmediateBackground());
    }

    @AfterEach
    void close() {
        rig.nodes.close();
    }

    @Test
    void allClaimsRunThemselvesAndHold() {
        model.begin();

        assertThat(page().status()).isEqualTo(Status.READY);
        assertThat(page().word()).startsWith("All ").endsWith(" hold");
        assertThat(lines()).isNotEmpty().allMatch(line -> line.word().equals("holds"));
        assertThat(lines()).allMatch(line -> line.facts().size() == 4);
    }

    @Test
    void aClaimThatDoesNotHoldStandsFirstAndSaysWhatItMeans() {
        rig.nodes.surroundings.off = List.of("BlockPublicAcls");
        model.begin();

        assertThat(page().status()).isEqualTo(Status.LOOK);
        assertThat(page().groups().getFirst().id()).isEqualTo("look");
        var failed = page().groups().getFirst().lines().getFirst();
        assertThat(failed.meaning()).isNotEmpty();

        rig.nodes.surroundings.off = List.of();
        failed.again().run().run();

        assertThat(page().status()).isEqualTo(Status.READY);
    }

    @Test
    void theReportIsSavedAsText() throws Exception {
        model.begin();
        Path file = home.resolve("isolation.txt");

        model.save(file);

        assertThat(Files.readString(file))
                .startsWith("Isolation of titus-lab, 2026-11-22")
                .contains("[holds]");
        assertThat(page().notices().getFirst().rest()).contains("isolation.txt");
    }

    @Test
    void aReportThatCannotBeSavedSaysSo() {
        model.begin();

        model.save(home.resolve("no").resolve("isolation.txt"));

        assertThat(page().problem()).isNotNull();
        assertThat(page().problem().what()).isEqualTo("The report could not be saved");
    }

    private ChecksPage page() {
        return model.pageProperty().get();
    }

    private List<CheckLine> lines() {
        return page().groups().stream().flatMap(group -> group.lines().stream()).toList();
    }
}
