package studio.titus.ui.terminal;

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
public final class TerminalView extends StackPane implements Display {

    /** Lines that are kept above the screen, about. */
    public static final int HISTORY = TerminalPane.KEPT;

    private final TerminalLook look;
    private final TerminalWidget widget;
    private final TerminalMeans means;
    private final Subscription zoom;
    private final FindBar find;
    private final PasteQuestion question;

    /** @param tty what it shows and where keys go */
    public TerminalView(TerminalMeans means, TerminalTty tty) {
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
    public void setMenu(Supplier<ContextMenu> maker) {
        widget.pane().setMenu(maker);
    }

    private void repaint() {
        if (widget != null) { // the first colours come while the widget is made
            widget.pane().repaint();
        }
    }

    /** Gives the keys to the terminal. */
    public void focusTerminal() {
        terminal().requestFocus();
    }

    /** What takes the keys. */
    public Node terminal() {
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
    public String screen() {
        return widget.getTerminalTextBuffer().getScreenLines();
    }

    /** Whether nothing is drawn at the moment. */
    boolean resting() {
        return widget.pane().resting();
    }

    /** Types {@code text} as the person would. */
    public void type(String text) {
        widget.pane().type(text);
    }

    /** Copies what is selected. */
    public void copy() {
        widget.pane().selected().ifPresent(means.clipboard()::copy);
    }

    /** Pastes, after a look at it when it has several lines. */
    public void paste() {
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

    /** Opens what finds words in it. */
    public void find() {
        find.open();
    }

    /** Takes away what was printed, but for the line one types on. */
    public void clear() {
        widget.pane().clearBuffer();
        repaint();
    }

    /** The page of lines before those in sight. */
    public void pageUp() {
        widget.pane().pageUp();
    }

    /** The page of lines after those in sight. */
    public void pageDown() {
        widget.pane().pageDown();
    }

    /** The terminal takes Tab: this goes where Shift and Tab would. */
    public void leave() {
        terminal().requestFocusTraversal(TraversalDirection.PREVIOUS);
    }

    private void resizeText() {
        if (look.resize(means.zoom().size())) {
            widget.pane().resizeText();
        }
    }

    /** Ends its threads; it draws no more. */
    public void close() {
        zoom.unsubscribe();
        widget.close();
    }
}
