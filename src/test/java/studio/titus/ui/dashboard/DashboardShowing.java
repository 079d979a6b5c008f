package studio.titus.ui.dashboard;

import java.time.ZoneOffset;
import studio.titus.model.PriceTable;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Makes the dashboard over fakes. */
public final class DashboardShowing {

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
                shell, PriceTable.shipped(), stack.address, stack.session.pace(), ZoneOffset.UTC, () -> {});
        return rooms.dashboard(stack, welcome);
    }
}
