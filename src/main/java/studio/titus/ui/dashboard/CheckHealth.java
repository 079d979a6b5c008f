package studio.titus.ui.dashboard;

import studio.titus.checks.Verdict;
import studio.titus.ui.checks.CheckMemory.Look;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** Judges a stack by what was tried on its nodes. */
final class CheckHealth {

    private final Texts texts;

    CheckHealth(Texts texts) {
        this.texts = texts;
    }

    /** What a look says; the first claim that failed is the reason. */
    Health of(Look look) {
        if (look.failed().isPresent()) {
            boolean group = look.inactive().isPresent() && look.count(Verdict.FAILS) == 1;
            return new Health(
                    group ? Status.LOOK : Status.FAILED,
                    texts.of(group ? "dashboard.word.inactive" : "dashboard.word.impaired"),
                    texts.of("dashboard.health.claim", look.failed().get().claim()));
        }
        int total = look.rows().size();
        return look.allHold()
                ? new Health(Status.READY, texts.of("dashboard.word.healthy"), texts.of("dashboard.health.held", total))
                : new Health(
                        Status.RUNNING,
                        texts.of("dashboard.word.booting"),
                        texts.of("dashboard.health.coming", look.count(Verdict.HOLDS), total));
    }

    /** Nobody has tried; that AWS has everything in place is not that it works. */
    Health untried(int stand) {
        return new Health(
                Status.KEPT, texts.of("dashboard.health.unknown"), texts.of("dashboard.health.untried", stand));
    }
}
