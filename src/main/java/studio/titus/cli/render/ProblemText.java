package studio.titus.cli.render;

import java.util.ArrayList;
import java.util.List;
import studio.titus.problem.Problem;

/** A problem as people read it: what happened, why, what to do; the code and the technical text only when asked for. */
public final class ProblemText {

    private final Style style;
    private final boolean verbose;

    public ProblemText(Style style, boolean verbose) {
        this.style = style;
        this.verbose = verbose;
    }

    public List<String> lines(Problem problem) {
        var lines = new ArrayList<String>();
        lines.add(style.failed() + " " + headline(problem));
        if (!problem.cause().isEmpty()) {
            lines.add("  " + problem.cause());
        }
        problem.next().forEach(advice -> lines.add("  " + style.arrow() + " " + advice));
        if (verbose) {
            lines.add("  " + style.dim("code " + problem.code()));
            var detail = problem.detail();
            if (detail != null) {
                detail.lines().forEach(line -> lines.add("  " + style.dim(line)));
            }
        }
        return lines;
    }

    /** What happened, and to what, unless the sentence names it already. */
    private static String headline(Problem problem) {
        var subject = problem.subject();
        boolean named = subject == null || problem.what().contains(subject);
        return named ? problem.what() : subject + ": " + problem.what();
    }
}
