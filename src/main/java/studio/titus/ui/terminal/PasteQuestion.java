package studio.titus.ui.terminal;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;

/** Shows text of several lines before it is pasted, since a shell may run each line as it comes. Not pasting is the safe answer. */
final class PasteQuestion extends VBox {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 8;

    private final Texts texts;
    private final Runnable closed;
    private final Label title = Labels.wrapping("", "heading");
    private final TextArea preview = new TextArea();
    private final Button paste = Buttons.main("");
    private final Button leave;

    /** @param closed called when the question went away, to give the focus back */
    PasteQuestion(Texts texts, Runnable closed) {
        this.texts = texts;
        this.closed = closed;
        getStyleClass().addAll("box-card", "paste-question");
        setMaxHeight(Region.USE_PREF_SIZE);
        preview.setEditable(false);
        preview.getStyleClass().add("mono");
        preview.setAccessibleText(texts.of("console.paste.preview"));
        leave = Buttons.secondary(texts.of("console.paste.leave"));
        leave.setOnAction(e -> hide());
        HBox actions = new HBox(Labels.spring(), leave, paste);
        actions.getStyleClass().add("paste-actions");
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                hide();
                e.consume();
            }
        });
        getChildren().addAll(title, Labels.wrapping(texts.of("console.paste.why"), "muted"), preview, actions);
        setShown(false);
    }

    /** Asks about {@code text}; {@code agreed} is run when it is to be pasted. */
    void ask(PasteText text, Runnable agreed) {
        title.setText(texts.of("console.paste.title", text.lines()));
        preview.setText(text.text());
        preview.setPrefRowCount(Math.clamp(text.lines(), FEWEST_ROWS, MOST_ROWS));
        paste.setText(texts.of("console.paste.action", text.lines()));
        paste.setOnAction(e -> {
            hide();
            agreed.run();
        });
        setShown(true);
        leave.requestFocus();
        Announcement.from(this, title.getText());
    }

    private void hide() {
        setShown(false);
        preview.clear();
        closed.run();
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
