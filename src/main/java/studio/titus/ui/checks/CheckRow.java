package studio.titus.ui.checks;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.LineButton;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** One claim: icon, sentence, how it stands and how long the look took; unfolds to what was tried. Changes in place. */
final class CheckRow extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final StatusIcon icon = new StatusIcon();
    private final Label claim = Labels.wrapping("", "check-claim");
    private final Label word = Labels.whole("", "small", "check-word");
    private final Label took = Labels.whole("", "mono", "subtle", "check-took");
    private final FontIcon chevron = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    private final HBox line = new HBox(icon, claim, word, took, chevron);
    private final LineButton head = new LineButton(line);
    private final Label meaning = Labels.wrapping("", "small", "check-meaning");
    private final HBox fixes = new HBox();
    private final CheckFacts facts;
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");
    private @Nullable CheckLine shown;

    CheckRow(Texts texts, TextClipboard clipboard) {
        facts = new CheckFacts(texts, clipboard);
        getStyleClass().add("check-row");
        HBox.setHgrow(claim, Priority.ALWAYS);
        claim.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("check-line");
        head.getStyleClass().add("check-head");
        head.setOnAction(e -> expanded.set(!expanded.get()));
        fixes.getStyleClass().add("check-fixes");
        getChildren().addAll(head, meaning, fixes, facts);
        expanded.addListener((o, before, now) -> fold());
        fold();
    }

    /** Shows {@code line}; what the person unfolded stays unfolded. */
    void show(CheckLine line) {
        CheckLine before = shown;
        if (line.equals(before)) {
            return;
        }
        shown = line;
        icon.setStatus(line.status());
        line.status().mark(this);
        claim.setText(line.claim());
        word.setText(line.word());
        took.setText(line.took());
        meaning.setText(line.meaning());
        Parts.shown(meaning, !line.meaning().isEmpty());
        showFixes(line, before == null ? List.of() : before.fixes());
        pseudoClassStateChanged(STALE, line.stale());
        facts.show(line);
        head.setAccessibleText(
                String.join(", ", line.claim(), line.word(), line.stale() ? line.took() : line.meaning()));
    }

    private void showFixes(CheckLine line, List<ProblemAction> before) {
        if (!words(line.fixes()).equals(words(before))) {
            fixes.getChildren().clear();
            line.fixes().forEach(fix -> fixes.getChildren().add(button(fix)));
        }
        fixes.getChildren().forEach(button -> button.setDisable(line.busy()));
        Parts.shown(fixes, !line.fixes().isEmpty());
    }

    private static List<String> words(List<ProblemAction> actions) {
        return actions.stream().map(ProblemAction::text).toList();
    }

    private Node button(ProblemAction fix) {
        boolean first = fixes.getChildren().isEmpty();
        Button button = first ? Buttons.main(fix.text()) : Buttons.secondary(fix.text());
        button.setMnemonicParsing(false);
        button.setOnAction(e -> current(fix.text()).run());
        return Buttons.small(button);
    }

    /** The action of these words as it was shown last. */
    private Runnable current(String words) {
        return Objects.requireNonNull(shown).fixes().stream()
                .filter(fix -> fix.text().equals(words))
                .findFirst()
                .map(ProblemAction::run)
                .orElse(() -> {});
    }

    /** Unfolds it or folds it. */
    void setExpanded(boolean open) {
        expanded.set(open);
    }

    /** What can have the focus. */
    Node head() {
        return head;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? (Object) expanded.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void fold() {
        boolean open = expanded.get();
        chevron.setIconCode(open ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
        Parts.shown(facts, open);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }
}
