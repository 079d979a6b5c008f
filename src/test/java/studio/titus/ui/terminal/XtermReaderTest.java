package studio.titus.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XtermReaderTest {

    private static final String CSI = "\u001b[";

    @ParameterizedTest
    @CsvSource({"x!5b|, xxxxxx|", "x!b|, xx|", "x!0b|, xx|", "ä!2b, äää", "😀!1b, 😀😀", "x!31m!2b, x!31mxx"})
    void theLastCharacterIsRepeated(String sent, String shown) throws IOException {
        assertThat(read(new StringReader(sent.replace("!", CSI)), 100)).isEqualTo(shown.replace("!", CSI));
    }

    @Test
    void allElsePassesAsItCame() throws IOException {
        String text = CSI + "1;31mred" + CSI + "0m\r\n\u001b(0qq\u001b]0;title\u0007" + CSI + "12;4b\u001bM" + CSI;

        assertThat(read(new StringReader(text + "K"), 100)).isEqualTo(text + "K");
    }

    /** What vim sends first; taken for colours, it would underline everything. */
    @Test
    void requestsAboutTheCodingOfKeysAreNotForTheScreen() throws IOException {
        String text =
                CSI + ">4;2mtext" + CSI + ">4;m" + CSI + "?4m" + CSI + ">c" + CSI + "?1049;25h" + CSI + "4munderlined";

        assertThat(read(new StringReader(text), 100))
                .isEqualTo("text" + CSI + ">c" + CSI + "?1049;25h" + CSI + "4munderlined");
    }

    @Test
    void aSequenceMayComeInPiecesAndTheTargetBeSmall() throws IOException {
        String text = "-" + CSI + "12b|";

        assertThat(read(oneByOne(text), 3)).isEqualTo("-".repeat(13) + "|");
    }

    @Test
    void noSequenceFillsTheMemory() throws IOException {
        assertThat(read(new StringReader("x" + CSI + "99999999999999999999b"), 1000))
                .hasSize(10_001);
    }

    private static String read(Reader source, int size) throws IOException {
        var reader = new XtermReader(source);
        var seen = new StringBuilder();
        var target = new char[size];
        for (int count = reader.read(target, 0, size); count >= 0; count = reader.read(target, 0, size)) {
            seen.append(target, 0, count);
        }
        return seen.toString();
    }

    private static Reader oneByOne(String text) {
        return new StringReader(text) {
            @Override
            public int read(char[] target, int from, int length) throws IOException {
                return super.read(target, from, 1);
            }
        };
    }
}
