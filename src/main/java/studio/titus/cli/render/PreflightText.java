package studio.titus.cli.render;

import java.util.ArrayList;
import java.util.List;
import studio.titus.engine.Preflight.Row;
import studio.titus.engine.Preflight.Verdict;

/** Preflight rows as people read them: what they must know, and with {@code verbose} also what is well. */
public final class PreflightText {

    private final Style style;
    private final boolean verbose;

    public PreflightText(Style style, boolean verbose) {
        this.style = style;
        this.verbose = verbose;
    }

    public List<String> lines(List<Row> rows) {
        var lines = new ArrayList<String>();
        lines.add(style.bold("Checks") + " " + counts(rows));
        rows.stream().filter(row -> verbose || row.verdict() != Verdict.OK).forEach(row -> row(lines, row));
        return lines;
    }

    private static String counts(List<Row> rows) {
        var parts = new ArrayList<String>();
        for (var verdict : Verdict.values()) {
            long count = rows.stream().filter(row -> row.verdict() == verdict).count();
            if (count > 0) {
                parts.add(count + " " + word(verdict));
            }
        }
        return String.join(", ", parts);
    }

    private void row(List<String> lines, Row row) {
        lines.add("  %s %s: %s".formatted(sign(row.verdict()), row.title(), row.reason()));
        if (!row.fix().isEmpty()) {
            lines.add("      " + style.dim(row.fix()));
        }
    }

    private String sign(Verdict verdict) {
        return switch (verdict) {
            case OK -> style.green("ok    ");
            case WARN -> style.yellow("warn  ");
            case STOP -> style.red("stop  ");
            case CANNOT_TELL -> style.dim("?     ");
        };
    }

    /** The verdict in words. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case OK -> "ok";
            case WARN -> "to know";
            case STOP -> "in the way";
            case CANNOT_TELL -> "cannot tell";
        };
    }
}
