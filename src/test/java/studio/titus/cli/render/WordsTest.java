package studio.titus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import studio.titus.plan.Summary;

class WordsTest {

    @Test
    void spansAreToldAsAClockShowsThem() {
        assertThat(Words.clock(Duration.ofMillis(4_900))).isEqualTo("0:04");
        assertThat(Words.clock(Duration.ofSeconds(100))).isEqualTo("1:40");
        assertThat(Words.clock(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
        assertThat(Words.clock(Duration.ofSeconds(-1))).isEqualTo("0:00");
    }

    @Test
    void remainingTimesAreNoMoreExactThanTheyCanBe() {
        assertThat(Words.left(Duration.ofSeconds(0))).isEqualTo("about 5 s left");
        assertThat(Words.left(Duration.ofSeconds(41))).isEqualTo("about 45 s left");
        assertThat(Words.left(Duration.ofSeconds(100))).isEqualTo("about 2 min left");
    }

    @Test
    void intentsNameOnlyWhatThereIs() {
        assertThat(Words.intent(new Summary(38, 0, 0, 0, 0, 0))).isEqualTo("create 38 resources");
        assertThat(Words.intent(new Summary(2, 1, 0, 1, 34, 0))).isEqualTo("create 2, change 1, delete 1 resource");
        assertThat(Words.intent(new Summary(0, 0, 0, 0, 38, 0))).isEqualTo("change nothing");
    }

    @Test
    void resultsNameOnlyWhatThereIs() {
        assertThat(Words.done(new Summary(3, 0, 1, 0, 33, 1)))
                .isEqualTo("3 created, 1 replaced, 33 unchanged, 1 failed");
        assertThat(Words.done(new Summary(0, 0, 0, 0, 0, 0))).isEqualTo("nothing to do");
    }
}
