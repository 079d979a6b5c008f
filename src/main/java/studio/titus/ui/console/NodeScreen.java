package studio.titus.ui.console;

import javafx.scene.layout.Region;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** A page of this room: a head over its content, and what is done when it comes and goes. */
final class NodeScreen implements Screen {

    /**
     * What leads to the page and away from it.
     *
     * @param rail the column at the left
     * @param back where Alt+Left leads
     * @param leave ends what the stack holds open, when the person is led away from it
     */
    record Doors(Rail rail, Runnable back, Runnable leave) {}

    private final Doors doors;
    private final Runnable shown;
    private final Runnable left;
    private final String title;
    private final Frame frame;

    /**
     * @param shown done each time the page comes on
     * @param left done each time another one takes its place
     */
    NodeScreen(PageHead head, Region content, Doors doors, Runnable shown, Runnable left) {
        this.doors = doors;
        this.shown = shown;
        this.left = left;
        title = head.getTitle();
        frame = Frame.page(doors.rail(), head, content, null);
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
        shown.run();
    }

    @Override
    public void left() {
        left.run();
    }

    @Override
    public void back() {
        doors.back().run();
    }

    @Override
    public void abandon() {
        left.run();
        doors.leave().run();
    }
}
