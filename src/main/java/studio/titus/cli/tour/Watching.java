package studio.titus.cli.tour;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import studio.titus.engine.Cancel;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.plan.Address;

/** Runs something under the eyes of a person, who may stop it. */
@FunctionalInterface
public interface Watching {

    /** @param names what people call a resource */
    Outcome watch(Function<Address, String> names, BiFunction<Consumer<RunEvent>, Cancel, Outcome> work);
}
