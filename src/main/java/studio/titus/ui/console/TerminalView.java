package studio.titus.ui.console;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import studio.titus.ssh.TerminalSize;
import studio.titus.ui.fx.Shown;
import studio.titus.ui.fx.Texts;

/** One terminal: the widget, what finds in it, and the question before several lines are pasted. Use it on the UI thread. */
final class TerminalView extends StackPane implements Display {

    private final TerminalLook look;
    private final TerminalWidget widget;
    private final ConsoleMeans means;
    private final Subscription zoom;
    private final FindBar find;
    private final PasteQuestion question;

    /** @param tty what it shows and where keys go */
    TerminalView(ConsoleMeans means, ConsoleTty tty) {
        this.means = means;
        Texts texts = means.texts();
        getStyleClass().add("terminal");
        TerminalColours colours = new TerminalColours(this::repaint);
        look = new TerminalLook(colours);
        widget = new TerminalWidget(look);
        find = new FindBar(texts, new Search(widget.pane()), this::focusTerminal);
        question = new PasteQuestion(texts, this::focusTerminal);
        setAlignment(find, Pos.TOP_RIGHT);
        setAlignment(question, Pos.CENTER);
        getChildren().addAll(colours, widget.getPane(), find, question);
        terminal().setAccessibleText(texts.of("console.terminal"));
        new TerminalKeys(widget.pane()::type, key -> widget.getTerminal().getCodeForKey(key, 0) != null)
                .attach(widget.getPane());
        widget.setTtyConnector(tty);
        widget.start();
        zoom = means.zoom().subscribe(this::resizeText);
        Shown.watch(this, shown -> repaint());
    }

    /** What a right click opens. */
    void setMenu(Supplier<ContextMenu> maker) {
        widget.pane().setMenu(maker);
    }

    private void repaint() {
        if (widget != null) { // the first colours come while the widget is made
            widget.pane().repaint();
        }
    }

    /** Gives the keys to the terminal. */
    void focusTerminal() {
        terminal().requestFocus();
    }

    /** What takes the keys. */
    Node terminal() {
        return widget.getTerminalPanel().getCanvas();
    }

    /** Of the usual size before the first layout. */
    @Override
    public TerminalSize size() {
        return widget.pane().size().orElseGet(TerminalSize::usual);
    }

    @Override
    public boolean secondScreen() {
        return widget.getTerminalTextBuffer().isUsingAlternateBuffer();
    }

    /** What is on the screen now, a line a row. */
    String screen() {
        return widget.getTerminalTextBuffer().getScreenLines();
    }

    /** Whether nothing is drawn at the moment. */
    boolean resting() {
        return widget.pane().resting();
    }

    /** Types {@code text} as the person would. */
    void type(String text) {
        widget.pane().type(text);
    }

    /** Copies what is selected. */
    void copy() {
        widget.pane().selected().ifPresent(means.clipboard()::copy);
    }

    /** Pastes, after a look at it when it has several lines. */
    void paste() {
        means.pastes()
                .get()
                .map(PasteText::new)
                .filter(text -> !text.text().isEmpty())
                .ifPresent(this::paste);
    }

    private void paste(PasteText text) {
        if (text.severalLines()) {
            question.ask(text, () -> widget.pane().paste(text.text()));
        } else {
            widget.pane().paste(text.text());
        }
    }

    void find() {
        find.open();
    }

    /** Takes away what was printed, but for the line one types on. */
    void clear() {
        widget.pane().clearBuffer();
        repaint();
    }

    /** The page of lines before those in sight. */
    void pageUp() {
        widget.pane().pageUp();
    }

    /** The page of lines after those in sight. */
    void pageDown() {
        widget.pane().pageDown();
    }

    /** The terminal takes Tab: this goes where Shift and Tab would. */
    void leave() {
        terminal().requestFocusTraversal(TraversalDirection.PREVIOUS);
    }

    private void resizeText() {
        if (look.resize(means.zoom().size())) {
            widget.pane().resizeText();
        }
    }

    /** Ends its threads; it draws no more. */
    void close() {
        zoom.unsubscribe();
        widget.close();
    }
}
