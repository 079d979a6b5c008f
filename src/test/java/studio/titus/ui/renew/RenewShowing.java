package studio.titus.ui.renew;

import java.nio.file.Path;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.testing.FakeServices;

/** Makes the page for signing in again, over fakes. */
public final class RenewShowing {

    private static final Path NOWHERE = Path.of("no-such-folder");

    private RenewShowing() {}

    /** The page for a set-up that stopped. */
    public static Screen screen(FakeStack stack, Screen from) {
        Shell shell = new Shell(
                new ImmediateUiThread(),
                new ImmediateBackground(),
                Showing.TEXTS,
                new ViewLoader(Showing.TEXTS, text -> {}),
                text -> {},
                TestStage.theme(),
                new Navigator(),
                AppPreferences.unkept());
        return new Renewal(
                        shell,
                        FakeServices.of(NOWHERE, stack.address, stack.session.pace()),
                        stack,
                        from,
                        () -> {},
                        session -> {})
                .screen(Showing.TEXTS.of("provision.go-on"), () -> {});
    }
}
