package studio.titus.ui.jobs.editor;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** One measure of an agent as a bar: what is taken, and behind it what one task of the job would take. */
final class FitBar extends Region {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double GAP = 1;

    private final Region used = new Region();
    private final Region wanted = new Region();
    private double usedShare;
    private double wantedShare;

    FitBar() {
        getStyleClass().add("fit-bar");
        used.getStyleClass().add("used");
        wanted.getStyleClass().add("wanted");
        getChildren().addAll(used, wanted);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /**
     * Shows shares of the whole.
     *
     * @param taken 0 to 1
     * @param asked from 0; what goes beyond the whole is cut off and marked
     */
    void show(double taken, double asked) {
        usedShare = Math.clamp(taken, 0, 1);
        wantedShare = Math.clamp(asked, 0, 1 - usedShare);
        pseudoClassStateChanged(OVER, taken + asked > 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double from = snapSizeX(getWidth() * usedShare);
        double to = snapSizeX(getWidth() * (usedShare + wantedShare));
        used.resizeRelocate(0, 0, from, getHeight());
        double start = from == 0 ? 0 : from + GAP;
        boolean over = getPseudoClassStates().contains(OVER);
        double width = Math.max(0, to - start);
        wanted.resizeRelocate(
                over ? Math.min(start, getWidth() - getHeight()) : start,
                0,
                over ? Math.max(width, getHeight()) : width,
                getHeight());
    }
}
