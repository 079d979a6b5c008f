package studio.titus.ui.wizard.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.titus.plan.CostEstimate;
import studio.titus.problem.Problem;
import studio.titus.state.PlanFile;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.fx.Texts;

/** A plan to keep: as text it says what the page says, as JSON it is for programs. */
final class PlanDocument {

    private static final String JSON = ".json";

    private final Texts texts;
    private final String title;
    private final Review.Planned planned;
    private final CostEstimate cost;

    /** @param title the promise of the page */
    PlanDocument(Texts texts, String title, Review.Planned planned, CostEstimate cost) {
        this.texts = texts;
        this.title = title;
        this.planned = planned;
        this.cost = cost;
    }

    /** Writes it as JSON or as text, as the file's name ends; empty when it is written. Blocks shortly. */
    Optional<Problem> write(Path file) {
        try {
            Files.writeString(file, file.toString().endsWith(JSON) ? json() : text());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.of("plan.not-saved", texts.of("review.save.failed", file.getFileName()))
                    .because(texts.of("review.save.failed.why"))
                    .next(texts.of("review.save.failed.next"))
                    .detail(e.toString()));
        }
    }

    private String json() {
        String account = planned.desk().session().identity().accountId();
        return PlanFile.write(planned.desk().stack(), account, planned.plan());
    }

    /** The promise, the groups with their lines, the price. */
    String text() {
        StringBuilder page = new StringBuilder();
        line(page, title, "");
        for (ReviewGroup group : new PlanWords(texts).groups(planned.plan())) {
            if (!group.rows().isEmpty()) {
                line(
                        page,
                        "",
                        texts.of(
                                "review.save.group", group.title(), group.rows().size()));
                group.rows().forEach(row -> add(page, row));
            }
        }
        add(page, new CostWords(texts));
        return page.toString();
    }

    private void add(StringBuilder page, ReviewRow row) {
        String state = texts.of(row.status().textKey());
        line(page, texts.of("review.save.row", row.sentence(), row.address(), state));
        line(page, texts.of("review.save.detail", row.detail()));
    }

    private void add(StringBuilder page, CostWords words) {
        line(page, "", texts.of("review.save.cost", texts.of("review.cost"), words.note(cost)));
        List<PriceTable.Figure> figures = words.figures(cost);
        figures.forEach(figure -> line(page, texts.of("review.save.price", figure.amount(), figure.unit())));
        words.lines(cost).forEach(line -> line(page, texts.of("review.save.price", line.amount(), line.item())));
        if (!cost.complete()) {
            line(page, words.caveat(cost, Optional.empty()));
        }
        line(page, texts.of("review.cost.notincluded"));
        cost.notIncluded().forEach(item -> line(page, texts.of("review.save.extra", item)));
    }

    private static void line(StringBuilder page, String... lines) {
        for (String line : lines) {
            page.append(line).append(System.lineSeparator());
        }
    }
}
