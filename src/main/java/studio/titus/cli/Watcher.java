package studio.titus.cli;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.RunView;
import studio.titus.engine.Cancel;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Address;
import studio.titus.plan.Plan;

/** Shows a run while it happens and lets Ctrl-C stop it. */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final Kit kit;

    Watcher(Kit kit) {
        this.kit = kit;
    }

    /** What the plan calls its resources, in sentences. */
    static Function<Address, String> sentences(Plan plan) {
        return address -> plan.blueprint().get(address).sentence();
    }

    private static void log(RunEvent event) {
        if (LOG.isInfoEnabled()) {
            LOG.info(JsonEvents.run(event).text());
        }
    }

    /** Runs the work and closes the view. */
    Outcome watch(RunView view, BiFunction<Consumer<RunEvent>, Cancel, Outcome> work) {
        var cancel = new Cancel();
        try (view) {
            kit.stop().guard(cancel, view::say);
            return work.apply(view.andThen(Watcher::log), cancel);
        } finally {
            kit.stop().release();
        }
    }
}
