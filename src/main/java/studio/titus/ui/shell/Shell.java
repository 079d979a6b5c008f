package studio.titus.ui.shell;

import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.VirtualThreads;

/**
 * What the window offers to the screens; whoever composes the screens takes from it what each constructor asks for.
 *
 * @param ui the way onto the UI thread
 * @param background where long work runs
 * @param texts the words
 * @param views loads FXML; add the controllers with {@link ViewLoader#with}
 * @param clipboard where copied text goes
 * @param themes light, dark or as the system
 * @param navigator which screen is on
 * @param preferences what the person chose about the program
 */
public record Shell(
        UiThread ui,
        Background background,
        Texts texts,
        ViewLoader views,
        TextClipboard clipboard,
        ThemeService themes,
        Navigator navigator,
        AppPreferences preferences) {

    /** The parts of a real window over {@code platform}. */
    static Shell over(JavaFxPlatform platform, AppPreferences preferences) {
        Texts texts = Texts.load();
        TextClipboard clipboard = TextClipboard.system();
        return new Shell(
                platform,
                new VirtualThreads(platform),
                texts,
                new ViewLoader(texts, clipboard),
                clipboard,
                new ThemeService(platform),
                new Navigator(),
                preferences);
    }
}
