package studio.titus.ui.console;

import java.util.List;
import java.util.function.Consumer;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;

/** What is offered when the way to the nodes can't be made, such as choosing a private key that is not where it was. */
@FunctionalInterface
interface Mending {

    /**
     * What goes at the cause, the best first; at least trying again.
     *
     * @param again what the button says that tries again
     * @param then tries again
     * @param failed hears why what was chosen does not help
     */
    List<ProblemAction> of(Problem problem, String again, Runnable then, Consumer<Exception> failed);
}
