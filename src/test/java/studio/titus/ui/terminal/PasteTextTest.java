package studio.titus.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasteTextTest {

    @Test
    void hiddenKeysAreTakenOut() {
        assertThat(new PasteText("a\u001b[201~b\u0003\tc\u0085").text()).isEqualTo("a[201~b\tc");
    }

    @Test
    void allLineEndsCountAndAreTheSame() {
        var text = new PasteText("one\r\ntwo\rthree\n");

        assertThat(text.text()).isEqualTo("one\ntwo\nthree\n");
        assertThat(text.lines()).isEqualTo(3);
        assertThat(text.severalLines()).isTrue();
    }

    @Test
    void oneLineIsNoReasonToAskUnlessItEndsWithEnter() {
        assertThat(new PasteText("docker ps").severalLines()).isFalse();
        assertThat(new PasteText("docker ps\n").severalLines()).isTrue();
    }
}
