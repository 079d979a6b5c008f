package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import studio.titus.engine.Notices;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.ProblemExits;
import studio.titus.ui.provision.Remedies;
import studio.titus.ui.provision.StackWork;

/** What a page offers when the nodes can't be logged in to: what is missing here can be pointed at. Use it on the UI thread. */
public final class NodeRemedies {

    private final Texts texts;
    private final StackWork stack;
    private final Background background;
    private final Adoption adoption;
    private final Function<String, Optional<Path>> files;
    private final Remedies others;

    /**
     * @param files lets the person choose a file, under a title; empty when they changed their mind
     * @param exits where other problems are mended
     */
    public NodeRemedies(
            Texts texts,
            StackWork stack,
            Background background,
            KeyCheck keys,
            Function<String, Optional<Path>> files,
            ProblemExits exits) {
        this.texts = texts;
        this.stack = stack;
        this.background = background;
        this.adoption = new Adoption(stack, keys);
        this.files = files;
        this.others = new Remedies(texts, stack.session().region(), exits);
    }

    /**
     * What goes at the cause, the best first; at least trying again.
     *
     * @param again what the button says that tries again
     * @param then tries again
     * @param failed hears why what was chosen does not help
     */
    public List<ProblemAction> of(Problem problem, String again, Runnable then, Consumer<Exception> failed) {
        return switch (problem.code()) {
            case NodeProblems.NO_KEY ->
                List.of(choosing("dashboard.key.choose", "dashboard.key.title", this::key, then, failed));
            case NodeProblems.NO_SETTINGS ->
                List.of(choosing("dashboard.missing.choose", "dashboard.missing.title", this::settings, then, failed));
            case NodeProblems.LOCKED -> List.of(new ProblemAction(texts.of("nodes.passphrase.open"), then));
            default -> {
                List<ProblemAction> found = others.of(problem, again, then);
                yield found.isEmpty() ? List.of(new ProblemAction(again, then)) : found;
            }
        };
    }

    /** The problem as a page tells it. */
    public Problem told(Problem problem) {
        return others.told(problem);
    }

    private ProblemAction choosing(
            String words, String title, Function<Path, Boolean> adopt, Runnable then, Consumer<Exception> failed) {
        return new ProblemAction(
                texts.of(words),
                () -> files.apply(texts.of(title)).ifPresent(file -> {
                    Callable<Boolean> work = () -> adopt.apply(file);
                    background.submit(work, _ -> then.run(), failed);
                }));
    }

    private boolean key(Path file) {
        return adoption.key(
                file, stack.remembered().orElseThrow(() -> new ProblemException(NodeProblems.noSettings())));
    }

    private boolean settings(Path file) {
        return adoption.settings(file, stack.look(Notices.NONE));
    }
}
