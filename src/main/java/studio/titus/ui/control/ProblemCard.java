package studio.titus.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/**
 * A {@link Problem} as people meet it: what happened, why, what to do, the first remedy as the page's main button, a
 * copy of the report, and the technical part folded.
 */
public final class ProblemCard extends HBox {

    /** How advice begins that is a command for a terminal. */
    private static final String COMMAND = "Run: ";

    /** A page within a sentence, with the word before it. */
    private static final Pattern PAGE = Pattern.compile(" at (https://\\S*\\w)");

    private final Texts texts;
    private final TextClipboard clipboard;
    private final VBox body = new VBox();
    private @Nullable Button remedy;

    public ProblemCard(@NamedArg("texts") Texts texts, @NamedArg("clipboard") TextClipboard clipboard) {
        this.texts = texts;
        this.clipboard = clipboard;
        getStyleClass().add("problem-card");
        body.getStyleClass().add("problem-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(new FontIcon(BootstrapIcons.X_OCTAGON_FILL), body);
        hide();
    }

    /** Shows {@code problem} with its remedies, the first of them as main button. */
    public void show(Problem problem, List<ProblemAction> actions) {
        List<Node> lines = new ArrayList<>();
        lines.add(Labels.wrapping(problem.what(), "heading"));
        if (!problem.cause().isEmpty()) {
            lines.add(Labels.wrapping(problem.cause()));
        }
        problem.next().forEach(advice -> lines.addAll(advice(advice)));
        remedy = null;
        ProblemDetails details = new ProblemDetails(texts, technical(problem));
        lines.add(actions(problem, actions, details));
        lines.add(details);
        body.getChildren().setAll(lines);
        setAccessibleText(problem.text());
        setShown(true);
        Announcement.from(this, problem.text());
    }

    /** The main button, which goes at the cause; empty when the card offers nothing or is hidden. */
    public Optional<Button> remedy() {
        return Optional.ofNullable(remedy);
    }

    /** Takes the card away, as soon as things work. */
    public void hide() {
        remedy = null;
        body.getChildren().clear();
        setShown(false);
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Advice that is a command can be copied without its first word; a page it names can be copied by itself. */
    private List<Node> advice(String advice) {
        if (advice.startsWith(COMMAND)) {
            return List.of(copyable(BootstrapIcons.TERMINAL, advice.substring(COMMAND.length())));
        }
        Matcher page = PAGE.matcher(advice);
        return page.find()
                ? List.of(
                        sentence(advice.replace(page.group(), "")), copyable(BootstrapIcons.LINK_45DEG, page.group(1)))
                : List.of(sentence(advice));
    }

    private static Node sentence(String advice) {
        HBox line = new HBox(new FontIcon(BootstrapIcons.ARROW_RIGHT_SHORT), Labels.wrapping(advice, "muted"));
        line.getStyleClass().add("problem-next");
        return line;
    }

    private Node copyable(Ikon icon, String text) {
        CopyValue value = new CopyValue(texts, clipboard).cutFromLeft();
        value.setValue(text);
        HBox line = new HBox(new FontIcon(icon), value);
        line.getStyleClass().addAll("problem-next", "command");
        return line;
    }

    private Node actions(Problem problem, List<ProblemAction> actions, ProblemDetails details) {
        HBox row = new HBox();
        row.getStyleClass().add("problem-actions");
        for (ProblemAction action : actions) {
            String text = action.text();
            Button button = row.getChildren().isEmpty() ? Buttons.main(text) : Buttons.secondary(text);
            button.setOnAction(e -> action.run().run());
            remedy = remedy == null ? button : remedy;
            row.getChildren().add(Buttons.small(button));
        }
        CopyButton copy =
                new CopyButton(texts, clipboard).named(texts.of("problem.copy")).copying(() -> report(problem));
        copy.getStyleClass().add("quiet");
        row.getChildren().addAll(Buttons.small(copy), details.toggle());
        return row;
    }

    private String report(Problem problem) {
        return problem.text() + System.lineSeparator() + technical(problem);
    }

    private String technical(Problem problem) {
        return Stream.of(texts.of("problem.code", problem.code()), problem.subject(), problem.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
