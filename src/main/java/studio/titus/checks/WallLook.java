package studio.titus.checks;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Exposure;
import studio.titus.problem.ProblemException;

/** What AWS says of a stack's walls, asked once in a run. Where AWS does not tell, the claim is neither true nor false. */
final class WallLook {

    private final Surroundings outside;
    private @Nullable Exposure seen;

    WallLook(Surroundings outside) {
        this.outside = outside;
    }

    Surroundings outside() {
        return outside;
    }

    Finding network(Function<Exposure, Finding> judge) {
        return told(() -> judge.apply(exposure()));
    }

    Finding bucket(Function<List<String>, Finding> judge) {
        return told(() -> judge.apply(outside.publicSettings()));
    }

    private Exposure exposure() {
        var known = seen;
        if (known == null) {
            known = outside.exposure();
            seen = known;
        }
        return known;
    }

    private static Finding told(Supplier<Finding> question) {
        try {
            return question.get();
        } catch (ProblemException e) {
            var problem = e.problem();
            return new Finding(
                    Verdict.NOT_TESTED, String.join("\n", problem.next()), CheckRun.sentence(problem), List.of());
        }
    }
}
