package studio.titus.ui.wizard.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Difference;
import studio.titus.plan.Group;
import studio.titus.plan.Kind;
import studio.titus.plan.Plan;
import studio.titus.plan.Resolver;
import studio.titus.plan.Resource;
import studio.titus.ui.fx.Texts;

/** Turns a plan into groups of lines: what opens something to the internet first, then the five groups. */
final class PlanWords {

    /** What AWS bills by the hour. */
    private static final Set<Kind> BILLED =
            Set.of(Kind.NAT_GATEWAY, Kind.ELASTIC_IP, Kind.INSTANCE, Kind.AUTO_SCALING_GROUP);

    private static final int LONGEST_VALUE = 60;

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    List<ReviewGroup> groups(Plan plan) {
        List<ReviewGroup> groups = new ArrayList<>();
        List<Change> open = plan.changes().stream()
                .filter(change -> change.resource().exposed())
                .toList();
        groups.add(new ReviewGroup(
                BootstrapIcons.GLOBE2, texts.of("review.open"), texts.of("review.open.summary"), true, rows(open)));
        for (Group group : Group.values()) {
            List<Change> changes = plan.changes().stream()
                    .filter(change -> change.resource().group() == group
                            && !change.resource().exposed())
                    .toList();
            groups.add(new ReviewGroup(icon(group), group.title(), summary(changes), false, rows(changes)));
        }
        return groups;
    }

    private List<ReviewRow> rows(List<Change> changes) {
        return changes.stream().map(this::row).toList();
    }

    private ReviewRow row(Change change) {
        Resource resource = change.resource();
        return new ReviewRow(
                PlanStates.status(change),
                resource.sentence(),
                resource.address().value(),
                detail(change),
                BILLED.contains(resource.kind()));
    }

    private String detail(Change change) {
        return switch (change.action()) {
            case CREATE -> why(change.resource());
            case UPDATE -> texts.of("review.row.update", differences(change));
            case REPLACE -> replaced(change);
            case NONE -> texts.of(change.needsWork() ? "review.row.pending" : "review.row.kept");
        };
    }

    private String replaced(Change change) {
        return change.differences().isEmpty()
                ? texts.of("review.row.dead")
                : texts.of("review.row.replace", differences(change));
    }

    private String why(Resource resource) {
        long waits = resource.edges().stream().map(edge -> edge.to()).distinct().count();
        long seconds = resource.kind().typicalCreate().toSeconds();
        return texts.of("review.row.why", resource.why(), waits, seconds);
    }

    private String differences(Change change) {
        return Stream.concat(change.differences().stream().map(this::difference), change.remark().stream())
                .collect(Collectors.joining("; "));
    }

    private String difference(Difference difference) {
        return texts.of(
                "review.row.difference", difference.attribute(), value(difference.is()), value(difference.shall()));
    }

    private String value(String value) {
        if (value.isEmpty()) {
            return texts.of("review.value.none");
        }
        if (value.equals(Resolver.UNKNOWN)) {
            return texts.of("review.value.later");
        }
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    /** What a group holds, kind by kind, such as "3 security groups, 6 security group rules, 1 key pair". */
    private static String summary(List<Change> changes) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        changes.forEach(change -> counts.merge(change.resource().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + plural(entry.getKey().title(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(String title, int count) {
        if (count == 1) {
            return title;
        }
        return title.endsWith("y") ? title.substring(0, title.length() - 1) + "ies" : title + "s";
    }

    private static Ikon icon(Group group) {
        return switch (group) {
            case NETWORK -> BootstrapIcons.DIAGRAM_3;
            case SECURITY -> BootstrapIcons.SHIELD_LOCK;
            case IDENTITY -> BootstrapIcons.PERSON_BADGE;
            case STORAGE -> BootstrapIcons.BUCKET;
            case COMPUTE -> BootstrapIcons.CPU;
        };
    }
}
