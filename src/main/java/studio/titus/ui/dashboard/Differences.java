package studio.titus.ui.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Difference;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Resolver;
import studio.titus.ui.fx.Texts;

/** What is not as the settings want it: a line a resource, and below it each attribute as it is and as it shall be. */
final class Differences {

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

    List<DashboardPage.Differing> lines(Optional<Plan> plan) {
        return plan.stream()
                .flatMap(known -> Stream.concat(
                        known.changes().stream().filter(Change::needsWork).map(this::line),
                        known.removals().stream().map(this::stray)))
                .toList();
    }

    private DashboardPage.Differing line(Change change) {
        return new DashboardPage.Differing(
                change.resource().sentence(),
                change.address().value(),
                what(change),
                change.differences().stream().map(this::attribute).toList());
    }

    private DashboardPage.Differing stray(Live live) {
        return new DashboardPage.Differing(
                texts.of("dashboard.change.stray", live.kind().title(), live.id()),
                live.address().value(),
                texts.of("dashboard.change.remove"),
                List.of());
    }

    private String what(Change change) {
        return switch (change.action()) {
            case CREATE -> texts.of("dashboard.change.create");
            case UPDATE ->
                texts.of("dashboard.change.update", change.differences().size());
            case REPLACE -> texts.of("dashboard.change.replace");
            case NONE -> texts.of("dashboard.change.wait");
        };
    }

    private DashboardPage.Attribute attribute(Difference difference) {
        String is = difference.is().isEmpty() ? texts.of("dashboard.change.nothing") : difference.is();
        String shall =
                difference.shall().equals(Resolver.UNKNOWN) ? texts.of("dashboard.change.later") : difference.shall();
        return new DashboardPage.Attribute(difference.attribute(), is, shall);
    }
}
