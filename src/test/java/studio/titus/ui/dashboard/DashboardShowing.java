package studio.titus.ui.dashboard;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.testing.FakeServices;

/** Makes the dashboard over fakes. */
public final class DashboardShowing {

    private static final Path NOWHERE = Path.of("no-such-folder");

    private DashboardShowing() {}

    public static Screen screen(FakeStack stack, Background background, boolean welcome) {
        Shell shell = new Shell(
                new ImmediateUiThread(),
                background,
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, text -> {}),
                text -> {},
                TestStage.theme(),
                new Navigator(),
                AppPreferences.unkept());
        StackRooms rooms = new StackRooms(
                shell,
                FakeServices.of(NOWHERE, stack.address, stack.session.pace()),
                (owner, title, folder) -> Optional.empty(),
                ZoneOffset.UTC,
                Notifier.none(),
                () -> {});
        return rooms.dashboard(stack, welcome);
    }
}
