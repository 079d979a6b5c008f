package studio.titus.ui.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.fx.Announcement;

/**
 * The foot of a page: left the quiet way out and a sentence, right what is still missing, then the buttons with the
 * main one last. Enter fires the main button, Escape the way out.
 */
public final class Footer extends HBox {

    /** A quiet button has padding but no outline: its words, not its padding, stand at the edge of the page. */
    private static final Insets TO_THE_EDGE = new Insets(0, 0, 0, -12);

    private final Label sentence = Labels.of("", "footer-sentence");
    private final Label note = Labels.of("", "footer-note");
    private final StatusIcon noteIcon = new StatusIcon();

    /**
     * @param out the quiet way out, or {@code null}
     * @param buttons from left to right, the main button last
     */
    public Footer(@Nullable Button out, Button... buttons) {
        getStyleClass().add("footer");
        if (out != null) {
            out.setCancelButton(true);
            setMargin(out, TO_THE_EDGE);
            getChildren().add(out);
        }
        getChildren().addAll(sentence, Labels.spring(), note);
        getChildren().addAll((Node[]) buttons);
        for (Button button : buttons) {
            button.setDefaultButton(button.getStyleClass().contains("main"));
        }
        note.setGraphic(noteIcon);
        clearNote();
    }

    /** A sentence at the left that says what closing or going on means. */
    public void setSentence(String text) {
        sentence.setText(text);
    }

    /** What is still missing, beside the main button. */
    public void showNote(Status status, String text) {
        noteIcon.setStatus(status);
        status.mark(note);
        boolean news = status == Status.RUNNING || status == Status.READY; // what is missing is said by its field
        if (news && !text.equals(note.getText())) {
            Announcement.from(note, text);
        }
        note.setText(text);
        note.setVisible(true);
    }

    /** Nothing is missing. */
    public void clearNote() {
        note.setText("");
        note.setVisible(false);
    }
}
