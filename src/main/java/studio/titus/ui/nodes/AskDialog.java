package studio.titus.ui.nodes;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import studio.titus.ui.control.Labels;

/** A question over the window that owns it, in that window's look. Escape is the safe answer. */
final class AskDialog extends Dialog<ButtonType> {

    private static final double WIDTH = 460;

    private final VBox content = new VBox();
    private final ButtonType agree;

    /**
     * @param title the question in a few words
     * @param agreeing what the button says that agrees
     * @param refusing what the safe one says
     */
    AskDialog(Window owner, String title, String why, String agreeing, String refusing) {
        agree = new ButtonType(agreeing, ButtonData.OK_DONE);
        initOwner(owner);
        initModality(Modality.WINDOW_MODAL);
        setTitle(title);
        DialogPane pane = getDialogPane();
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        pane.setStyle(owner.getScene().getRoot().getStyle());
        pane.getStyleClass().add("ask");
        pane.getButtonTypes().setAll(agree, new ButtonType(refusing, ButtonData.CANCEL_CLOSE));
        content.getStyleClass().add("ask-content");
        content.setPrefWidth(WIDTH);
        content.getChildren().addAll(Labels.wrapping(title, "heading"), Labels.wrapping(why, "muted"));
        pane.setContent(content);
        button().getStyleClass().add("main");
    }

    /** Adds something below the words. */
    void add(Node node) {
        content.getChildren().add(node);
    }

    /** The button that agrees. */
    Button button() {
        return (Button) getDialogPane().lookupButton(agree);
    }

    /** Lets Enter refuse, for a question whose answer has to be meant. */
    void refuseByDefault() {
        button().setDefaultButton(false);
    }

    /** Shows it; {@code answer} hears, once, whether the person agrees. */
    void ask(Consumer<Boolean> answer) {
        setOnHidden(e -> answer.accept(agree.equals(getResult())));
        show();
    }
}
