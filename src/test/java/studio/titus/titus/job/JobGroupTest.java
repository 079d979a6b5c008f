package studio.titus.titus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobGroupTest {

    @ParameterizedTest
    @CsvSource({
        "v007,v008",
        "v999,v1000",
        "9,10",
        "a1b,a1b2",
        "blue,blue2",
        "v00000000000000000999,v00000000000000001000"
    })
    void theNextSequenceIsCountedUp(String sequence, String expected) {
        var next = new JobGroup("s", "d", sequence).next(_ -> false);

        assertThat(next).isEqualTo(new JobGroup("s", "d", expected));
    }

    @Test
    void takenSequencesAreStepped() {
        var taken = Set.of("v002", "v003");

        assertThat(new JobGroup("", "", "v001").next(taken::contains).sequence())
                .isEqualTo("v004");
    }

    @Test
    void withoutASequenceNothingIsCounted() {
        assertThat(JobGroup.NONE.next(_ -> true)).isEqualTo(JobGroup.NONE);
    }
}
