package studio.titus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LastResortTest {

    @Test
    void anErrorThatNobodyCaughtIsOneSentence() {
        var bytes = new ByteArrayOutputStream();

        new LastResort(new PrintStream(bytes, true))
                .uncaughtException(Thread.currentThread(), new StackOverflowError("secret words"));

        assertThat(bytes.toString())
                .contains("StackOverflowError", "--verbose")
                .doesNotContain("secret")
                .hasLineCount(1);
    }
}
