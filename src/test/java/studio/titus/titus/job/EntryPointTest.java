package studio.titus.titus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntryPointTest {

    @Provide
    Arbitrary<List<String>> arguments() {
        return Arbitraries.strings()
                .withChars("ab$'\"\\ {}:-\t\n#*;&|<>é中")
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMaxSize(5);
    }

    @Property
    void argumentsArriveAsTheyAre(@ForAll("arguments") List<String> arguments) {
        var arrived = EntryPoint.split(EntryPoint.quote(arguments));

        assertThat(arrived.words()).isEqualTo(arguments);
        assertThat(arrived.wiped()).isEmpty();
        assertThat(arrived.openQuote()).isFalse();
    }

    @Property
    void aShellReadsTheSameArguments(@ForAll("arguments") List<String> arguments) {
        assertThat(EntryPoint.ofCommandLine(EntryPoint.join(EntryPoint.quote(arguments))))
                .isEqualTo(arguments);
    }

    @Example
    void blanksBetweenAndWithinElementsAreTheSame() {
        assertThat(EntryPoint.split(List.of("sleep", "60"))).isEqualTo(EntryPoint.split(List.of("sleep 60")));
    }

    @Example
    void aVariableIsReplacedByNothingUnlessQuoted() {
        var open = EntryPoint.split(List.of("/bin/sh", "-c", "echo $HOME ${A:-x} 5$"));
        var quoted = EntryPoint.split(List.of("/bin/sh", "-c", "'echo $HOME && date'"));

        assertThat(open.words()).containsExactly("/bin/sh", "-c", "echo", "x", "5$");
        assertThat(open.wiped()).containsExactly("HOME", "A");
        assertThat(quoted.words()).containsExactly("/bin/sh", "-c", "echo $HOME && date");
        assertThat(quoted.wiped()).isEmpty();
    }

    @Example
    void inDoubleQuotesADollarAndAQuoteCanBeEscaped() {
        assertThat(EntryPoint.split(List.of("\"it's \\$5 \\\"x\\\" \\n\"")).words())
                .containsExactly("it's $5 \"x\" \\n");
    }

    @Example
    void anOpenQuoteSwallowsTheRest() {
        var split = EntryPoint.split(List.of("echo", "it's", "late"));

        assertThat(split.words()).containsExactly("echo", "its late");
        assertThat(split.openQuote()).isTrue();
    }

    @Example
    void anEmptyArgumentDisappears() {
        assertThat(EntryPoint.split(EntryPoint.quote(List.of("a", "", "b"))).words())
                .containsExactly("a", "b");
    }

    @Example
    void aCommandLineIsSplitLikeInAShell() {
        assertThat(EntryPoint.ofCommandLine("sh -c \"echo \\\"$HOME\\\"\" 'a b' c\\ d \\\n e ''"))
                .containsExactly("sh", "-c", "echo \"$HOME\"", "a b", "c d", "e", "");
    }
}
