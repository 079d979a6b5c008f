package studio.titus.ui.jobs.list;

import java.util.List;
import java.util.function.Consumer;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;

/** What is offered against the cause of a problem; see {@link studio.titus.ui.nodes.NodeRemedies#of}. */
@FunctionalInterface
public interface JobsMending {

    List<ProblemAction> of(Problem problem, String again, Runnable then, Consumer<Exception> failed);
}
