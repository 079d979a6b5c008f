package studio.titus.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.ui.fx.Announcement;

/** The head of a page: its task as title, one line of purpose, actions at the right. */
public final class PageHead extends HBox {

    private final Label title = Labels.wrapping("", "title", "page-title");
    private final Label note = Labels.whole("", "small", "page-note");
    private final Label purpose = Labels.wrapping("", "page-purpose");
    private final HBox titleLine = new HBox(title, note);
    private final HBox actions = new HBox();
    private String announced = "";

    public PageHead() {
        getStyleClass().add("page-head");
        titleLine.getStyleClass().add("page-title-line");
        VBox titles = new VBox(titleLine, purpose);
        titles.getStyleClass().add("page-titles");
        HBox.setHgrow(titles, Priority.ALWAYS);
        actions.getStyleClass().add("page-actions");
        actions.setMinWidth(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE); // a long purpose wraps; the content below gives way, not its second line
        getChildren().addAll(titles, actions);
        setPurpose("");
    }

    /** A head with title and purpose. */
    public PageHead(String title, String purpose) {
        this();
        setTitle(title);
        setPurpose(purpose);
    }

    public String getTitle() {
        return title.getText();
    }

    /** The task or the promise of the page. */
    public void setTitle(String text) {
        title.setText(text);
        Announcement.from(this, text);
    }

    public String getPurpose() {
        return purpose.getText();
    }

    /** One line under the title; empty for none. */
    public void setPurpose(String text) {
        purpose.setText(text);
        purpose.setVisible(!text.isEmpty());
        purpose.setManaged(!text.isEmpty());
    }

    public String getNote() {
        return note.getText();
    }

    /** Grey words behind the title, such as when it started. */
    public void setNote(String text) {
        note.setText(text);
    }

    /** Tells screen readers, once, that the page has come to another state; empty for nothing to tell. */
    public void announce(String words) {
        if (!words.equals(announced)) {
            announced = words;
            Announcement.from(this, words);
        }
    }

    /** A pill right behind the title. */
    public void setPill(Node pill) {
        titleLine.getChildren().setAll(title, pill, note);
    }

    /** Buttons or a switch at the right. */
    public void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }
}
