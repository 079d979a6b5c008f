package studio.titus.ui.fx;

/** What the person chose in the settings. */
public enum ThemeChoice {
    /** Follow the desktop, live. */
    SYSTEM,
    LIGHT,
    DARK
}
