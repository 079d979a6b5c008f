package studio.titus.cli.render;

import java.util.ArrayList;
import java.util.List;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;

/** Checks as lines of text. */
public final class CheckText {

    private static final String INDENT = "    ";

    private final Style style;
    private final boolean evidence;

    public CheckText(Style style) {
        this(style, false);
    }

    private CheckText(Style style, boolean evidence) {
        this.style = style;
        this.evidence = evidence;
    }

    /** Shows of claims that hold, too, what was tried and what came back. */
    public static CheckText withEvidence(Style style) {
        return new CheckText(style, true);
    }

    /** A row: the claim with its sign, and below what is wrong and what mends it. */
    public List<String> lines(Row row) {
        var lines = new ArrayList<String>();
        lines.add("%s %s".formatted(sign(row.verdict()), row.claim()));
        if (!row.meaning().isEmpty()) {
            lines.add(INDENT + row.meaning());
        }
        if (row.verdict() == Verdict.FAILS || evidence && row.verdict() != Verdict.PENDING) {
            lines.add(INDENT + style.dim("%s: %s".formatted(row.where(), row.ran())));
            row.answer().lines().forEach(line -> lines.add(INDENT + style.dim(line)));
            row.fixes().forEach(fix -> lines.add("%s%s %s".formatted(INDENT, style.arrow(), fix.byHand())));
        }
        return lines;
    }

    private String sign(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> style.done();
            case PENDING -> style.running();
            case FAILS -> style.failed();
            case NOT_TESTED -> style.skipped();
        };
    }

    public String summary(List<Row> rows) {
        return "%d hold, %d are still coming, %d fail, %d not tested"
                .formatted(
                        count(rows, Verdict.HOLDS),
                        count(rows, Verdict.PENDING),
                        count(rows, Verdict.FAILS),
                        count(rows, Verdict.NOT_TESTED));
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
