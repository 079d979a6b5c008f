package studio.titus.ui.provision;

import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.fx.Texts;

/** Turns what background work threw into something a person can read. */
public final class Troubles {

    private final Texts texts;

    public Troubles(Texts texts) {
        this.texts = texts;
    }

    /** The problem an exception carries; for one that nobody foresaw, a plain word and the details to report. */
    public Problem of(Exception failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        return Problem.of("ui.defect", texts.of("run.defect.what"))
                .because(texts.of("run.defect.cause"))
                .next(texts.of("run.defect.next"))
                .detail(failure.toString());
    }
}
