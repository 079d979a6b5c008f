package studio.titus.ui.dashboard;

import studio.titus.ui.settings.SettingsScreen;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;

/** The settings, opened from a stack's screen: that screen still is asked before the window closes, since it may have a run going on. */
final class SettingsAside implements Screen {

    private final Shell shell;
    private final Screen from;
    private final Screen settings;

    SettingsAside(Shell shell, Services services, Screen from) {
        this.shell = shell;
        this.from = from;
        this.settings = new SettingsScreen(shell, services, this::back);
    }

    @Override
    public Frame frame() {
        return settings.frame();
    }

    @Override
    public String windowTitle() {
        return settings.windowTitle();
    }

    @Override
    public void shown() {
        settings.shown();
    }

    @Override
    public void back() {
        shell.navigator().show(from);
    }

    @Override
    public void abandon() {
        from.abandon();
    }

    @Override
    public boolean mayLeave(Runnable leave) {
        boolean may = from.mayLeave(leave);
        if (!may) {
            back();
        }
        return may;
    }

    @Override
    public boolean busy() {
        return from.busy();
    }

    @Override
    public boolean mayClose(Runnable close) {
        boolean may = from.mayClose(close);
        if (!may) {
            back();
        }
        return may;
    }
}
