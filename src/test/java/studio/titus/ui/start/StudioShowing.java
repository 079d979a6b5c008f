package studio.titus.ui.start;

import studio.titus.ui.testing.StudioStage;

/** Puts the start page over fakes into a window. */
final class StudioShowing {

    private StudioShowing() {}

    /** All screens of the program, those of a stack faked; the start page is not shown yet. */
    static StudioScreens screens(StudioStage studio) {
        return new StudioScreens(studio.shell, studio.window.bandProperty(), studio.services, back -> studio.runs);
    }

    /** Shows the start page. */
    static StudioScreens start(StudioStage studio) {
        StudioScreens screens = screens(studio);
        studio.shell.navigator().show(screens.start());
        studio.window.show();
        return screens;
    }
}
