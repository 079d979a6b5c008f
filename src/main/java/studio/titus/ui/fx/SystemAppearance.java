package studio.titus.ui.fx;

import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;

/** What the desktop says about looks; the values change while the program runs. */
public interface SystemAppearance {

    /** Whether the person's desktop is light or dark just now. */
    ObservableValue<ColorScheme> colorScheme();
}
