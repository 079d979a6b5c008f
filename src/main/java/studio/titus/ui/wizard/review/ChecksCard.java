package studio.titus.ui.wizard.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** What was looked at before the first call: what stands in the way first, what is fine in one line at the end. */
public final class ChecksCard extends VBox {

    private static final List<Verdict> WORTH_A_LINE = List.of(Verdict.STOP, Verdict.WARN, Verdict.CANNOT_TELL);

    private static final Set<String> ABOUT_NAMES = Set.of("names", "bucket");

    private final Texts texts;
    private final Label note = Labels.of("", "small", "muted");
    private final VBox lines = new VBox();

    public ChecksCard(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("box-card");
        lines.getStyleClass().add("checks");
        HBox head = new HBox(Labels.of(texts.of("review.checks"), "strong"), Labels.spring(), note);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, lines);
    }

    void show(Review.Planned planned) {
        note.setText(summary(planned));
        List<Node> rows = new ArrayList<>();
        if (planned.checks().stream().noneMatch(ChecksCard::tellsOfNames)) {
            planned.plan().inventory().conflicts().forEach(conflict -> rows.add(line(conflict)));
        }
        for (Verdict verdict : WORTH_A_LINE) {
            with(verdict, planned).forEach(row -> rows.add(line(row)));
        }
        List<String> good = with(Verdict.OK, planned).map(Preflight.Row::title).toList();
        if (!good.isEmpty()) {
            rows.add(line(Status.READY, texts.of("review.checks.good", good.size()), String.join(", ", good), ""));
        }
        lines.getChildren().setAll(rows);
    }

    /** Names that are taken are known before the checks begin, whose rows then say the same. */
    private static boolean tellsOfNames(Preflight.Row row) {
        return row.verdict() == Verdict.STOP && ABOUT_NAMES.contains(row.id());
    }

    private static Stream<Preflight.Row> with(Verdict verdict, Review.Planned planned) {
        return planned.checks().stream().filter(row -> row.verdict() == verdict);
    }

    private String summary(Review.Planned planned) {
        if (!planned.checked()) {
            return texts.of("review.checks.running", planned.checks().size());
        }
        return planned.blocked() ? texts.of("review.checks.blocked") : texts.of("review.checks.done");
    }

    private Node line(Preflight.Row row) {
        Status status = switch (row.verdict()) {
            case OK -> Status.READY;
            case WARN -> Status.LOOK;
            case STOP -> Status.FAILED;
            case CANNOT_TELL -> Status.KEPT;
        };
        return line(status, row.title(), row.reason(), row.fix());
    }

    private Node line(Conflict conflict) {
        return line(
                Status.FAILED,
                texts.of("review.conflict", conflict.id()),
                texts.of("review.conflict.why", conflict.address(), conflict.owner()),
                texts.of("review.conflict.fix"));
    }

    private static Node line(Status status, String title, String reason, String fix) {
        VBox words = new VBox(Labels.wrapping(title, "strong"));
        Stream.of(reason, fix)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> words.getChildren().add(Labels.wrapping(sentence, "small", "muted")));
        return new CheckLine(status, words);
    }
}
