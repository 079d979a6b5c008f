package studio.titus.ui.terminal;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;

/** Where one types what to find in a terminal; Enter goes to the one before, Shift+Enter to the one after, Escape closes. */
final class FindBar extends HBox {

    private final Texts texts;
    private final Search search;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label count = Labels.whole("", "small", "muted", "find-count");

    /** @param closed called when the bar went away, to give the focus back */
    FindBar(Texts texts, Search search, Runnable closed) {
        this.texts = texts;
        this.search = search;
        this.closed = closed;
        getStyleClass().add("find-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setPromptText(texts.of("console.find"));
        field.setAccessibleText(texts.of("console.find"));
        field.textProperty().subscribe((before, now) -> show(search.find(now)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren()
                .addAll(
                        field,
                        count,
                        button(BootstrapIcons.CHEVRON_UP, "console.find.previous", search::previous),
                        button(BootstrapIcons.CHEVRON_DOWN, "console.find.next", search::next),
                        close());
        setShown(false);
    }

    private Node button(BootstrapIcons icon, String key, Supplier<Search.Place> go) {
        var button = Buttons.small(Buttons.icon(icon, texts.of(key)));
        button.setOnAction(e -> show(go.get()));
        return button;
    }

    private Node close() {
        var button = Buttons.small(Buttons.icon(BootstrapIcons.X, texts.of("console.find.close")));
        button.setOnAction(e -> hide());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> show(event.isShiftDown() ? search.next() : search.previous());
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(Search.Place place) {
        Function<Search.Place, String> words = found -> found.of() == 0
                ? texts.of("console.find.none")
                : texts.of("console.find.place", found.at(), found.of());
        count.setText(field.getText().isEmpty() ? "" : words.apply(place));
        Announcement.from(this, count.getText());
    }

    /** Comes up, or gets the focus back. */
    void open() {
        setShown(true);
        field.requestFocus();
        field.selectAll();
        show(search.find(field.getText()));
    }

    private void hide() {
        search.find("");
        setShown(false);
        closed.run();
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
