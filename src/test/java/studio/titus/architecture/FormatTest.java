package studio.titus.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

    private final SourceFormat format = new SourceFormat();

    @Test
    void everySourceFileIsFormatted() throws IOException {
        List<Path> offenders = SourceFormat.sources().parallelStream()
                .filter(file -> !format.holds(file))
                .sorted()
                .toList();

        assertThat(offenders)
                .as("files to put in order with: mvn -q -Pformat process-test-classes")
                .isEmpty();
    }

    @Test
    void theSyntaxOfJava25IsUnderstood() {
        String source = """
            package shapes;

            sealed interface Shape permits Circle, Box {}

            record Circle(double radius) implements Shape {}

            record Box(double width, double height) implements Shape {}

            class Areas extends Base {
                Areas(int scale) {
                    if (scale < 0) throw new IllegalArgumentException();
                    super();
                }

                double width(Shape shape) {
                    return switch (shape) {
                        case Circle(double radius) when radius > 1 -> 2 * radius;
                        case Circle _ -> 0;
                        case Box(var width, var _) -> width;
                    };
                }
            }
            """;

        assertThat(format.format(source)).isEqualTo(source);
        assertThat(format.format(source.replace("    ", " "))).isEqualTo(source);
    }

    @Test
    void sourceThatCannotBeReadIsNamedWithTheLikelyReason() {
        assertThatThrownBy(() -> format.format("class A { boolean f(Object o) { return o instanceof B(_); } }"))
                .hasMessageContaining("var _");
    }
}
