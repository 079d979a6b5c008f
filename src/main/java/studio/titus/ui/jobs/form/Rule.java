package studio.titus.ui.jobs.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.titus.job.Constraints;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.JobDescriptor;

/** How much a rule of placement counts: off, preferred or required. */
final class Rule {

    static final String OFF = "off";
    static final String PREFER = "prefer";
    static final String REQUIRE = "require";
    static final List<String> CHOICES = List.of(OFF, PREFER, REQUIRE);

    private Rule() {}

    static Access of(String name) {
        return new Access(
                job -> read(job.container(), name),
                (job, text) -> Optional.of(write(job, name, text)),
                "job.unread.text");
    }

    private static String read(Container container, String name) {
        boolean hard = has(container.hard(), name);
        return hard ? REQUIRE : has(container.soft(), name) ? PREFER : OFF;
    }

    private static boolean has(Constraints constraints, String name) {
        return constraints.values().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Only the text true has an effect, so nothing else is written. */
    private static JobDescriptor write(JobDescriptor job, String name, String choice) {
        Container container = job.container();
        return job.withContainer(container.withConstraints(
                with(container.soft(), name, choice.equals(PREFER)),
                with(container.hard(), name, choice.equals(REQUIRE))));
    }

    private static Constraints with(Constraints constraints, String name, boolean on) {
        Map<String, String> values = new LinkedHashMap<>(constraints.values());
        values.keySet().removeIf(name::equalsIgnoreCase);
        if (on) {
            values.put(name, "true");
        }
        return new Constraints(values, constraints.expression());
    }
}
