package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowBoundsTest {

    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);

    @Test
    void aPlaceThatStillExistsReturns() {
        WindowBounds bounds = new WindowBounds(2000, 40, 1280, 800, false);

        assertThat(bounds.fitting(List.of(SCREEN, RIGHT))).isEqualTo(bounds);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneBecomesTheMiddleOfTheFirst() {
        WindowBounds bounds = new WindowBounds(2000, 40, 1280, 800, true);

        assertThat(bounds.fitting(List.of(SCREEN))).isEqualTo(new WindowBounds(320, 140, 1280, 800, true));
    }

    @Test
    void aWindowPartlyOutsideIsPulledIn() {
        WindowBounds bounds = new WindowBounds(-200, 500, 1280, 800, false);

        assertThat(bounds.fitting(List.of(SCREEN))).isEqualTo(new WindowBounds(0, 280, 1280, 800, false));
    }

    @Test
    void aWindowIsNeverSmallerThanUsefulNorLargerThanTheScreen() {
        assertThat(new WindowBounds(0, 0, 10, 10, false).fitting(List.of(SCREEN)))
                .isEqualTo(new WindowBounds(0, 0, 1024, 640, false));
        assertThat(new WindowBounds(0, 0, 4000, 4000, false).fitting(List.of(SCREEN)))
                .isEqualTo(new WindowBounds(0, 0, 1920, 1080, false));
    }

    @Test
    void aFirstWindowFitsAScreenThatIsSmallerThanItsUsualSize() {
        var screen = new Rectangle2D(0, 0, 1024, 640);

        var first = WindowBounds.first(1280, 800, screen).orElseThrow().fitting(List.of(screen));

        assertThat(first).isEqualTo(new WindowBounds(0, 0, 1024, 640, false));
    }

    @Test
    void aFirstWindowIsPlacedByTheDesktopWhereTheScreenHoldsIt() {
        assertThat(WindowBounds.first(1280, 800, new Rectangle2D(0, 0, 1280, 800)))
                .isEmpty();
    }
}
