package studio.titus.ui.jobs.editor;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.PlainTextArea;
import studio.titus.ui.fx.Texts;

/** The JSON of a job to be read and changed, with the numbers of its lines, the wrong ones marked, and what is wrong below. */
public final class JsonPane extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double ABOVE = 6;
    private static final double USUAL = 1.4;

    private final Texts texts;
    private final TextArea area = new PlainTextArea();
    private final VBox numbers = new VBox();
    private final Pane behind = new Pane();
    private final VBox messages = new VBox();
    private List<JsonMark> marks = List.of();
    private OptionalInt here = OptionalInt.empty();
    private Consumer<String> onWritten = text -> {};
    private boolean showing;

    public JsonPane(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("json-pane");
        area.getStyleClass().addAll("mono", "json-text");
        area.setAccessibleText(texts.of("job.json"));
        numbers.getStyleClass().add("json-numbers");
        numbers.setAlignment(Pos.TOP_RIGHT);
        numbers.setMinHeight(0);
        numbers.translateYProperty().bind(area.scrollTopProperty().negate().add(ABOVE));
        behind.translateYProperty().bind(area.scrollTopProperty().negate().add(ABOVE));
        behind.setMouseTransparent(true);
        messages.getStyleClass().add("json-messages");
        getChildren().addAll(editor(), messages);
        area.textProperty().subscribe((before, now) -> {
            if (!showing) {
                onWritten.accept(now);
            }
        });
        area.fontProperty().subscribe(this::draw);
        area.heightProperty().subscribe(this::draw);
    }

    private Region editor() {
        StackPane gutter = new StackPane(new Pane(numbers));
        gutter.setMinSize(Region.USE_PREF_SIZE, 0);
        gutter.setPrefHeight(0);
        HBox line = new HBox(gutter, area);
        HBox.setHgrow(area, Priority.ALWAYS);
        Pane under = new Pane(behind);
        under.setPrefHeight(0);
        StackPane both = new StackPane(under, line);
        both.getStyleClass().add("json-editor");
        both.setMinHeight(0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(both.widthProperty());
        clip.heightProperty().bind(both.heightProperty());
        both.setClip(clip);
        behind.prefWidthProperty().bind(both.widthProperty());
        setVgrow(both, Priority.ALWAYS);
        return both;
    }

    /** Hears every change that a person makes. */
    void setOnWritten(Consumer<String> handler) {
        onWritten = handler;
    }

    TextArea area() {
        return area;
    }

    /** Shows a text, unless the one that stands there says the same. */
    void show(String json, Predicate<String> same) {
        if (!same.test(area.getText())) {
            showing = true;
            double top = area.getScrollTop();
            area.setText(json);
            area.setScrollTop(top);
            showing = false;
        }
    }

    /** Marks what is wrong, and the line of the field that the person is at. */
    void mark(List<JsonMark> wrong, OptionalInt line) {
        marks = wrong;
        here = line;
        Parts.fill(messages, marks, Hyperlink::new, this::fill);
        Parts.shown(messages, !marks.isEmpty());
        draw();
    }

    private void fill(Hyperlink link, JsonMark mark) {
        link.setText(mark.line() < 0 ? mark.text() : texts.of("job.json.line", mark.line() + 1, mark.text()));
        link.setWrapText(true);
        link.setMnemonicParsing(false);
        link.setOnAction(e -> {
            select(mark.line());
            mark.open().run();
        });
    }

    private void select(int line) {
        if (line >= 0) {
            int start = 0;
            for (int i = 0; i < line; i++) {
                start = area.getText().indexOf('\n', start) + 1;
            }
            area.positionCaret(Math.max(0, start));
        }
    }

    private void draw() {
        int count = lines(area.getText());
        double height = lineHeight();
        Set<Integer> wrong = marks.stream().map(JsonMark::line).collect(Collectors.toSet());
        List<Integer> lines = IntStream.range(0, count).boxed().toList();
        Parts.fill(numbers, lines, () -> Labels.whole("", "mono"), (Label label, Integer line) -> {
            label.setText(String.valueOf(line + 1));
            label.setMinHeight(height);
            label.setPrefHeight(height);
            label.setMaxHeight(height);
            label.pseudoClassStateChanged(WRONG, wrong.contains(line));
        });
        behind.getChildren()
                .setAll(lines.stream()
                        .filter(line -> wrong.contains(line) || here.orElse(-1) == line)
                        .map(line -> band(line, height, wrong.contains(line)))
                        .toList());
    }

    private Region band(int line, double height, boolean wrong) {
        Region band = new Region();
        band.getStyleClass().add("json-band");
        band.pseudoClassStateChanged(WRONG, wrong);
        band.pseudoClassStateChanged(HERE, !wrong);
        band.setLayoutY(line * height);
        band.setMinHeight(height);
        band.setPrefHeight(height);
        band.prefWidthProperty().bind(behind.widthProperty());
        return band;
    }

    /** As the text area lays its lines out, which is not quite what its font says. */
    private double lineHeight() {
        return area.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().length() > 1)
                .findFirst()
                .map(text -> text.getLayoutBounds().getHeight() / lines(text.getText()))
                .orElseGet(() -> area.getFont().getSize() * USUAL);
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }
}
