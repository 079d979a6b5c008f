package studio.titus.ui.start;

import javafx.scene.layout.Region;
import studio.titus.ui.fx.Focus;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.TopStrip;

/** The first page of the window. */
final class StartScreen implements Screen {

    private final StartModel model;
    private final View<StartController> view;
    private final Frame frame;

    StartScreen(Texts texts, ViewLoader views, StartModel model, StackWords words, Runnable settings) {
        this.model = model;
        view = views.with(StartController.class, () -> new StartController(model, words, texts))
                .load(StartController.class);
        frame = new Frame(new TopStrip(texts, settings), null, null, (Region) view.root(), null);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public void shown() {
        model.refresh();
        Focus.give(view.root(), view.controller()::first);
    }

    @Override
    public void left() {
        model.close();
    }
}
