package studio.titus.ui.dashboard;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.stage.Stage;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.VirtualThreads;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.testing.FakeServices;

/** A window that is up, with the rooms of stacks behind it and real background threads. */
final class RoomsWindow {

    final Navigator navigator = new Navigator();
    final StackRooms rooms;

    /** @param home where this computer remembers stacks */
    RoomsWindow(Stage stage, Path home, double width, double height) {
        Fonts.load();
        var themes = TestStage.theme();
        var platform = new JavaFxPlatform();
        var shell = new Shell(
                platform,
                new VirtualThreads(platform),
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, text -> {}),
                text -> {},
                themes,
                navigator,
                AppPreferences.unkept());
        rooms = new StackRooms(
                shell,
                FakeServices.of(home, () -> "203.0.113.7", Clock.systemUTC()),
                (owner, title, folder) -> Optional.empty(),
                ZoneOffset.UTC,
                Notifier.none(),
                () -> {});
        var window = new MainWindow(stage, Showing.TEXTS, navigator, themes, WindowMemory.none());
        stage.setWidth(width);
        stage.setHeight(height);
        window.show();
    }
}
