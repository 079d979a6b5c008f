package studio.titus.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import studio.titus.bootstrap.BootReport;
import studio.titus.ui.fx.Texts;

class BootWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:02:30Z");

    private final BootWords words = new BootWords(Texts.load(), NOW);

    @Test
    void theStepUnderWayTellsHowLongItRuns() {
        var report = BootReport.of("2026-11-22T14:00:00Z network\n2026-11-22T14:01:00Z packages\n", "");

        assertThat(words.line(report)).isEqualTo("At the step packages, for 1:30. Before: network 1:00.");
    }

    @Test
    void betweenTheLastStepAndTheReportNoTimeIsLeftOut() {
        var report = BootReport.of("2026-11-22T14:00:00Z network\n2026-11-22T14:01:00Z ready\n", "");

        assertThat(words.line(report))
                .isEqualTo("Its last step is over, and its report is on the way. The steps: network 1:00.");
    }
}
