package studio.titus.ui.console;

import java.util.List;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** The commands for a machine, to be found by a word and typed by a click; the second button presses Enter too. */
public final class SnippetList extends VBox {

    private static final String ENTER = "\r";

    /** Takes what is to be typed into the terminal. */
    @FunctionalInterface
    interface Typist {
        void type(String text);
    }

    private final Texts texts;
    private final TextField wanted = new TextField();
    private final VBox rows = new VBox();
    private Typist typist = text -> {};
    private @Nullable Role role;

    public SnippetList(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("snippets");
        wanted.setPromptText(texts.of("snippet.find"));
        wanted.setAccessibleText(texts.of("snippet.find"));
        wanted.textProperty().subscribe(this::fill);
        rows.getStyleClass().add("snippet-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.of(texts.of("snippet.title"), "heading"),
                        wanted,
                        scroll,
                        Labels.wrapping(texts.of("snippet.how"), "small", "muted"));
    }

    /** Who types. */
    void setTypist(Typist now) {
        typist = now;
    }

    /** Shows the commands for machines of this kind; none for {@code null}. */
    void show(@Nullable Role now) {
        if (now != role) {
            role = now;
            fill();
        }
    }

    private void fill() {
        List<Snippet> all = role == null ? List.of() : Snippet.of(role, texts);
        List<Node> shown = all.stream()
                .filter(snippet -> snippet.matches(wanted.getText()))
                .map(this::row)
                .toList();
        rows.getChildren().setAll(shown);
        if (shown.isEmpty()) {
            rows.getChildren()
                    .add(Labels.wrapping(
                            texts.of(all.isEmpty() ? "snippet.none" : "snippet.no-match"), "muted", "small"));
        }
    }

    private Node row(Snippet snippet) {
        Button type = button(BootstrapIcons.PLAY, "snippet.type", snippet, "");
        Button run = button(BootstrapIcons.ARROW_RETURN_LEFT, "snippet.run", snippet, ENTER);
        HBox head = new HBox(Labels.wrapping(snippet.title(), "strong"), Labels.spring(), type, run);
        head.getStyleClass().add("snippet-head");
        VBox row = new VBox(head, Labels.wrapping(snippet.command(), "mono", "muted"));
        row.getStyleClass().add("snippet");
        return row;
    }

    private Button button(BootstrapIcons icon, String key, Snippet snippet, String end) {
        Button button = Buttons.small(Buttons.icon(icon, texts.of(key, snippet.title())));
        button.setOnAction(e -> typist.type(snippet.command() + end));
        return button;
    }
}
