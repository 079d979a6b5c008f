package studio.titus.ui.provision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.titus.plan.Address;
import studio.titus.plan.Group;
import studio.titus.ui.control.Status;

/** Puts the rows of a run under headings: by what they are for while it runs, by how they came out when it has ended early. */
final class RunGroups {

    private final RunWords words;
    private final Map<Address, RunRow> rows;

    RunGroups(RunWords words, Map<Address, RunRow> rows) {
        this.words = words;
        this.rows = rows;
    }

    /** Groups that need a look first, finished ones last and folded. */
    List<RunGroup> underWay(Instant now) {
        Map<Group, List<RunRow>> byGroup = new EnumMap<>(Group.class);
        rows.values()
                .forEach(row -> byGroup.computeIfAbsent(row.item().group(), _ -> new ArrayList<>())
                        .add(row));
        return byGroup.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> urgency(entry.getValue())))
                .map(entry -> underWay(entry.getKey().title(), entry.getValue(), now))
                .toList();
    }

    private RunGroup underWay(String title, List<RunRow> members, Instant now) {
        int done = (int) members.stream().filter(RunRow::succeeded).count();
        String count = words.of(done, members.size());
        if (done == members.size()) {
            return new RunGroup(title, count, members.getFirst().status(), true, lines(members, now), List.of(), "");
        }
        List<RunRow> open = members.stream()
                .filter(row -> !row.succeeded())
                .sorted(Comparator.comparingInt(RunGroups::urgency))
                .toList();
        List<RunRow> finished = members.stream().filter(RunRow::succeeded).toList();
        return new RunGroup(
                title, count, null, false, lines(open, now), lines(finished, now), words.folded(finished.size()));
    }

    /** Failed rows, those they took along, and what stands; empty ones are left out. */
    List<RunGroup> over(Instant now) {
        Function<RunRow, RunLine> line = row -> words.line(row, rows, now);
        List<RunGroup> groups = new ArrayList<>();
        add(groups, words.failedTitle(), Status.FAILED, false, row -> row.status() == Status.FAILED, line);
        add(groups, words.stoppedTitle(), null, false, row -> row.status() == Status.STOPPED, line);
        add(groups, words.doneTitle(), Status.READY, true, RunRow::succeeded, line);
        return groups;
    }

    /** What AWS has of a run that broke off: what was being made then, what is missing besides, what stands. */
    List<RunGroup> found(Set<Address> cutOff) {
        Predicate<RunRow> cut = row -> cutOff.contains(row.item().address());
        Function<RunRow, RunLine> line = row -> words.found(row, cut.test(row));
        List<RunGroup> groups = new ArrayList<>();
        add(groups, words.cutOffTitle(), null, false, cut, line);
        add(groups, words.missingTitle(), null, false, cut.negate().and(row -> !row.succeeded()), line);
        add(groups, words.doneTitle(), Status.READY, true, cut.negate().and(RunRow::succeeded), line);
        return groups;
    }

    private void add(
            List<RunGroup> groups,
            String title,
            @Nullable Status state,
            boolean folded,
            Predicate<RunRow> which,
            Function<RunRow, RunLine> line) {
        List<RunRow> members = rows.values().stream().filter(which).toList();
        if (!members.isEmpty()) {
            String count = Integer.toString(members.size());
            List<RunLine> lines = members.stream().map(line).toList();
            groups.add(new RunGroup(title, count, state, folded, lines, List.of(), ""));
        }
    }

    private List<RunLine> lines(Collection<RunRow> members, Instant now) {
        return members.stream().map(row -> words.line(row, rows, now)).toList();
    }

    private static int urgency(List<RunRow> members) {
        return members.stream().mapToInt(RunGroups::urgency).min().orElse(0);
    }

    private static int urgency(RunRow row) {
        return switch (row.status()) {
            case FAILED -> 0;
            case RUNNING -> 1;
            case STOPPED, LOOK -> 2;
            case PLANNED, WAITING -> 3;
            case READY, KEPT, GONE, REHEARSAL -> 4;
        };
    }
}
