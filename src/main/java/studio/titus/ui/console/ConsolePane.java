package studio.titus.ui.console;

import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.terminal.TerminalView;

/** What one tab shows: the way to the node, what is amiss with it, the terminal. */
final class ConsolePane extends BorderPane {

    private final ConsoleModel model;
    private final ConsoleMeans means;
    private final Texts texts;
    private final HopBar hops;
    private final ProblemCard problem;
    private final Banner banner = new Banner();
    private final Button again;
    private final TerminalView terminal;

    ConsolePane(ConsoleModel model, ConsoleMeans means) {
        this.model = model;
        this.means = means;
        this.texts = means.texts();
        getStyleClass().add("console");
        hops = new HopBar(texts);
        problem = new ProblemCard(texts, means.clipboard());
        again = Buttons.secondary(texts.of("console.again"));
        again.setOnAction(e -> connectAgain());
        banner.setActions(again);
        terminal = new TerminalView(means.terminal(), model.tty());
        model.setDisplay(terminal);
        problem.setMinWidth(0);
        banner.setMinWidth(0);
        setTop(new VBox(hops, problem, banner));
        setCenter(terminal);
        model.stagesProperty().subscribe(hops::show);
        model.stateProperty().subscribe(this::show);
    }

    ConsoleModel model() {
        return model;
    }

    TerminalView terminal() {
        return terminal;
    }

    private void connectAgain() {
        model.connect();
        terminal.focusTerminal();
    }

    private void show(ConsoleState state) {
        problem.hide();
        setBanner(false);
        switch (state) {
            case ConsoleState.Connecting connecting ->
                Announcement.from(this, texts.of("console.connecting", model.node()));
            case ConsoleState.Open open -> Announcement.from(this, texts.of("console.open", model.node()));
            case ConsoleState.Failed failed ->
                problem.show(
                        failed.problem(),
                        means.mending()
                                .of(failed.problem(), texts.of("console.retry"), this::connectAgain, model::failed));
            case ConsoleState.Lost lost ->
                tell(
                        Status.LOOK,
                        texts.of("console.lost", means.words().time(lost.at())),
                        lost.problem().what());
            case ConsoleState.Ended ended ->
                tell(
                        Status.STOPPED,
                        texts.of("console.ended", means.words().time(ended.at())),
                        texts.of("console.ended.code", ended.exitCode()));
        }
    }

    private void tell(Status status, String first, String then) {
        banner.show(status, first, " " + then);
        setBanner(true);
        Announcement.from(this, first + " " + then);
    }

    private void setBanner(boolean shown) {
        banner.setVisible(shown);
        banner.setManaged(shown);
    }

    /** Ends the terminal's threads. */
    void close() {
        terminal.close();
    }
}
