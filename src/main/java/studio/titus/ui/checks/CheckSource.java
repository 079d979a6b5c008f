package studio.titus.ui.checks;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.titus.checks.Row;

/** Looks at a list of claims. Blocks; an interrupt ends it. */
interface CheckSource {

    /** What will be looked at, in order: ids and claims. */
    Map<String, String> claims();

    /**
     * Looks at everything once.
     *
     * @param told hears each row as soon as it is known
     */
    List<Row> run(Consumer<Row> told) throws InterruptedException;

    /** Looks at one claim alone. */
    Row run(String id) throws InterruptedException;
}
