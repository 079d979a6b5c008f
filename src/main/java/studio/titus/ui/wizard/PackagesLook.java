package studio.titus.ui.wizard;

import java.util.List;
import java.util.function.Consumer;
import studio.titus.engine.CloudSession;
import studio.titus.model.NodePackages;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;

/**
 * Where the nodes would get the Titus packages from.
 *
 * @param folder chosen by the person, empty for none
 * @param session whose nodes they are
 */
record PackagesLook(String folder, CloudSession session) {

    /** What the files of a folder are good for. */
    sealed interface Answer {
        /** The nodes can boot with these. */
        record Good(NodePackages packages) implements Answer {}

        /** They must not be used. */
        record Refused(Problem problem) implements Answer {}
    }

    /** Reads the files of folders whole; see {@link PausedLook}. */
    static PausedLook<PackagesLook, Answer> with(Background background, Consumer<Runnable> later) {
        return new PausedLook<>(
                background, later, PackagesLook::look, (look, e) -> new Answer.Refused(Failures.problem(e)));
    }

    private Answer look() {
        StackSettings settings =
                Blueprint.skeleton().settings().toBuilder().debFolder(folder).build();
        return new Answer.Good(session.cloud().bootScripts().packages(settings, List.of()));
    }
}
