package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @Test
    void anAddressNamesThePortOnlyWhereItIsUnusual() {
        assertThat(Target.of("master", "i-1", "30.0.100.11").address()).isEqualTo("30.0.100.11");
        assertThat(new Target("master", "i-1", "127.0.0.1", 2222, "ada").address())
                .isEqualTo("127.0.0.1:2222");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nHost *", "a\tb"})
    void noWordOfATargetCanBreakALineOfAFile(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> Target.of(word, "i-1", "h"));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.of("n", word, "h"));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.of("n", "i-1", word));
        assertThatIllegalArgumentException().isThrownBy(() -> new Target("n", "i-1", "h", 22, word));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aPortIsAPort(int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Target("n", "i-1", "h", port, "u"));
    }
}
