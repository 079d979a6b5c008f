package studio.titus.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WeightedBarTest {

    private WeightedBar bar;

    @BeforeEach
    void make() {
        bar = new WeightedBar();
        bar.resize(200, 6);
    }

    @Test
    void neverGoesBack() {
        bar.advance(0.5);
        bar.advance(0.3);

        assertThat(share()).isEqualTo(0.5);
    }

    @Test
    void aRunThatGoesOnShowsNothingOfWhatFailedBefore() {
        bar.stop(0.5, 0.1);
        bar.advance(0.4);

        assertThat(share()).isEqualTo(0.4);
        assertThat(bar.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("stopped"));
        assertThat(failed().getWidth()).isZero();
    }

    @Test
    void whatFailedStandsBehindWhatIsReady() {
        bar.stop(0.5, 0.1);

        assertThat(failed().getMinX()).isGreaterThanOrEqualTo(100);
        assertThat(failed().getWidth()).isGreaterThan(10);
    }

    private Object share() {
        return bar.queryAccessibleAttribute(AccessibleAttribute.VALUE);
    }

    private Bounds failed() {
        bar.layout();
        return bar.lookup(".failed").getBoundsInParent();
    }
}
