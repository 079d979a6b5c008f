package studio.titus.ui.dashboard;

import java.util.Optional;

/** Somebody who can say how a stack is: what AWS tells, and whoever looks closer later. The worst judgement is shown. */
@FunctionalInterface
interface HealthSource {

    /** A judgement; empty when there is nothing to say. */
    Optional<Health> judge(Snapshot snapshot);
}
