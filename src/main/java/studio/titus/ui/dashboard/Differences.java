package studio.titus.ui.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Difference;
import studio.titus.plan.Plan;
import studio.titus.plan.Resolver;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.RunLine;

/** What is not as the settings want it, as rows. */
final class Differences {

    /** Longer values, such as policies, are cut: the row says what differs, not all of it. */
    private static final int LONGEST = 40;

    private final Texts texts;

    Differences(Texts texts) {
        this.texts = texts;
    }

    static int count(Optional<Plan> plan) {
        return plan.map(known ->
                        (int) known.changes().stream().filter(Change::needsWork).count()
                                + known.removals().size())
                .orElse(0);
    }

    List<RunLine> lines(Optional<Plan> plan) {
        return plan.stream()
                .flatMap(known -> known.changes().stream())
                .filter(Change::needsWork)
                .map(this::line)
                .toList();
    }

    private RunLine line(Change change) {
        ResourceLine line = ResourceLine.of(
                        Status.LOOK,
                        change.resource().sentence(),
                        change.address().value())
                .detail(words(change));
        return new RunLine(change.address(), line);
    }

    private String words(Change change) {
        return switch (change.action()) {
            case CREATE -> texts.of("dashboard.change.create");
            case UPDATE -> attributes(change);
            case REPLACE -> texts.of("dashboard.change.replace", attributes(change));
            case NONE -> texts.of("dashboard.change.wait");
        };
    }

    private String attributes(Change change) {
        return change.differences().stream().map(this::attribute).collect(Collectors.joining("; "));
    }

    private String attribute(Difference difference) {
        String is = difference.is().isEmpty() ? texts.of("dashboard.change.nothing") : cut(difference.is());
        return difference.shall().equals(Resolver.UNKNOWN)
                ? texts.of("dashboard.change.attribute.later", difference.attribute(), is)
                : texts.of("dashboard.change.attribute", difference.attribute(), is, cut(difference.shall()));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
