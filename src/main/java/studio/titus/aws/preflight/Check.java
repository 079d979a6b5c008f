package studio.titus.aws.preflight;

import java.util.function.Supplier;
import studio.titus.engine.Preflight.Row;

/**
 * One look.
 *
 * @param id stable, such as {@code quota.vcpu}
 * @param title what is looked at, in a few words
 * @param look looks; throws {@link Unanswered} when AWS does not tell
 */
record Check(String id, String title, Supplier<Finding> look) {

    Row row(Finding finding) {
        return new Row(id, title, finding.verdict(), finding.reason(), finding.fix());
    }
}
