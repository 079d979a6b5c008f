package studio.titus.ui.console;

import javafx.scene.layout.Region;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** The screen with the consoles of a stack. They go on when it is left. */
final class ConsolesScreen implements Screen {

    private final ConsolesModel model;
    private final ConsolesController controller;
    private final Runnable back;
    private final Runnable leave;
    private final String title;
    private final Frame frame;

    /**
     * @param back to where the consoles were opened from
     * @param leave ends what the stack holds open, when the person is led away from it
     */
    ConsolesScreen(
            Texts texts,
            ConsolesModel model,
            ConsolesController controller,
            Region content,
            Rail rail,
            Runnable back,
            Runnable leave) {
        this.model = model;
        this.controller = controller;
        this.back = back;
        this.leave = leave;
        title = texts.of("console.title");
        PageHead head = new PageHead(title, "");
        head.setActions(controller.actions());
        frame = Frame.page(rail, head, content, null);
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
    public void back() {
        back.run();
    }

    @Override
    public void abandon() {
        leave.run();
    }
}
