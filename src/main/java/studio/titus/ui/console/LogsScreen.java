package studio.titus.ui.console;

import javafx.scene.layout.Region;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The screen with the logs of a stack's nodes. Nothing is followed while it is not shown. */
final class LogsScreen implements Screen {

    private final LogsModel model;
    private final LogsController controller;
    private final Runnable back;
    private final Runnable leave;
    private final String title;
    private final Frame frame;

    /**
     * @param back where Alt+Left leads
     * @param leave ends what the stack holds open, when the person is led away from it
     */
    LogsScreen(
            Texts texts,
            LogsModel model,
            LogsController controller,
            Region content,
            Rail rail,
            Runnable back,
            Runnable leave) {
        this.model = model;
        this.controller = controller;
        this.back = back;
        this.leave = leave;
        title = texts.of("logs.title");
        frame = Frame.page(rail, new PageHead(title, texts.of("logs.purpose")), content, null);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return title;
    }

    @Override
    public void shown() {
        model.begin();
        controller.focus();
    }

    @Override
    public void left() {
        model.stop();
    }

    @Override
    public void back() {
        back.run();
    }

    @Override
    public void abandon() {
        model.stop();
        leave.run();
    }
}
