package studio.titus.cli.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.titus.checks.Row;
import studio.titus.cli.render.CheckVerdict;
import studio.titus.cli.tour.Step.NotHeld;
import studio.titus.engine.Cancel.CancelledException;
import studio.titus.model.Pace;
import studio.titus.problem.ProblemException;

/** Plays the script step by step. After a step that did not hold, the others are skipped: they would tell of echoes. */
public final class Tour {

    /** How one step came out. */
    public record Check(String id, CheckVerdict verdict, String detail) {}

    /** Is told what happens on the stage. */
    public interface Audience {

        /** A step begins. */
        void begins(String title);

        /** Something happens within it. */
        void tells(String what);

        /** Something is checked within it. */
        void shows(Row row);

        /** A step is over. */
        void ends(Check check);
    }

    /** What a person takes to read; EC2 shows within it what it has just made. */
    private static final Duration BREATH = Duration.ofSeconds(6);

    private final List<Step> steps;
    private final Pace pace;
    private final Audience audience;

    /** @param places what the tour leaves on this computer while it plays */
    public Tour(Stage stage, Places places, Watching watching, Audience audience) {
        this.pace = stage.pace();
        this.steps = new Script(stage, places, watching, audience).steps();
        this.audience = audience;
    }

    /**
     * Plays it.
     *
     * @throws CancelledException when a person stopped it
     */
    public List<Check> play() {
        var checks = new ArrayList<Check>();
        boolean held = true;
        for (var step : steps) {
            var check = held ? perform(step) : new Check(step.id(), CheckVerdict.SKIPPED, "an earlier step failed");
            held = held && check.verdict() == CheckVerdict.PASSED;
            audience.ends(check);
            checks.add(check);
        }
        return checks;
    }

    private void breathe() {
        try {
            pace.sleep(BREATH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private Check perform(Step step) {
        breathe();
        audience.begins(step.title());
        try {
            return new Check(step.id(), CheckVerdict.PASSED, step.act().get());
        } catch (NotHeld e) {
            return new Check(step.id(), CheckVerdict.FAILED, String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            return new Check(step.id(), CheckVerdict.FAILED, e.problem().text());
        }
    }
}
