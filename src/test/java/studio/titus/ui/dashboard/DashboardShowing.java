package studio.titus.ui.dashboard;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeSession;
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

    /** As many claims as the walkthrough has, all of which hold. */
    private static List<Row> held() {
        return Collections.nCopies(
                15,
                new Row(
                        "zookeeper",
                        "ZooKeeper says that it is well",
                        Verdict.HOLDS,
                        "prereqs",
                        "echo ruok",
                        "imok",
                        "",
                        List.of(),
                        FakeSession.START));
    }

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
        if (welcome) {
            rooms.memory(stack)
                    .keep(CheckMemory.Look.of(held(), stack.session.pace().instant()));
        }
        return rooms.dashboard(stack, welcome);
    }
}
