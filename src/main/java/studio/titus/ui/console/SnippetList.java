package studio.titus.ui.console;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    private Runnable leaving = () -> {};
    private @Nullable Role role;

    public SnippetList(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("snippets");
        wanted.setPromptText(texts.of("snippet.find"));
        wanted.setAccessibleText(texts.of("snippet.find"));
        wanted.textProperty().subscribe(this::fill);
        wanted.setOnAction(e -> shown().findFirst().ifPresent(first -> typist.type(first.command())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
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

    /** What Escape does. */
    void setLeaving(Runnable now) {
        leaving = now;
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leaving.run();
        }
    }

    /** Lets the person say which command they look for. */
    void focusSearch() {
        wanted.requestFocus();
        wanted.selectAll();
    }

    /** Shows the commands for machines of this kind; none for {@code null}. */
    void show(@Nullable Role now) {
        if (now != role) {
            role = now;
            fill();
        }
    }

    private void fill() {
        List<Node> found = shown().map(this::row).toList();
        rows.getChildren().setAll(found);
        if (found.isEmpty()) {
            String why = texts.of(role == null ? "snippet.none" : "snippet.no-match");
            rows.getChildren().add(Labels.wrapping(why, "muted", "small"));
        }
    }

    private Stream<Snippet> shown() {
        return role == null
                ? Stream.empty()
                : Snippet.of(role, texts).stream().filter(snippet -> snippet.matches(wanted.getText()));
    }

    private Node row(Snippet snippet) {
        Button type = button(BootstrapIcons.INPUT_CURSOR_TEXT, "snippet.type", snippet, "");
        Button run = button(BootstrapIcons.PLAY, "snippet.run", snippet, ENTER);
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
