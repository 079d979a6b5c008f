package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import studio.titus.rehearsal.programs.TextPrograms;

/** {@code journalctl -u UNIT}. */
final class Journal implements Program {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMM dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration BEAT = Duration.ofSeconds(60);
    private static final int STAMP_LENGTH = "Nov 23 08:00:00".length();
    private static final int KEPT = 500;

    @Override
    public int run(Invocation call) throws InterruptedException {
        if (!call.has("-u") && !call.has("--unit")) {
            return whole(call);
        }
        String name = call.value("-u", call.value("--unit", "")).replaceFirst("\\.service$", "");
        var unit = Workload.of(call.host().node().role()).stream()
                .filter(known -> known.id().equals(name)
                        && call.host().lab().installed(call.host().node(), known))
                .findFirst();
        if (unit.isEmpty()) {
            return call.print("-- No entries --");
        }
        String text = of(call.host(), unit.get());
        boolean follow = call.has("-f") || call.has("--follow");
        call.print(follow || call.has("-n") ? TextPrograms.last(text, TextPrograms.count(call)) : text);
        return follow ? Tail.follow(call, text, () -> of(call.host(), unit.get())) : 0;
    }

    /** What all units have logged, in order of time. */
    private static int whole(Invocation call) throws InterruptedException {
        String text = all(call.host());
        boolean follow = call.has("-f") || call.has("--follow");
        call.print(follow || call.has("-n") ? TextPrograms.last(text, TextPrograms.count(call)) : text);
        return follow ? Tail.follow(call, text, () -> all(call.host())) : 0;
    }

    private static String all(Host host) {
        return TextPrograms.lines(Workload.of(host.node().role()).stream()
                .filter(unit -> host.lab().installed(host.node(), unit))
                .flatMap(unit -> of(host, unit).lines())
                .sorted(Comparator.comparing(line -> line.substring(0, STAMP_LENGTH))));
    }

    /** What a workload has logged so far. */
    static String of(Host host, Workload unit) {
        Instant since = host.lab().since(host.node(), unit);
        List<String> lines = new ArrayList<>();
        lines.add(line(host, since, "systemd[1]: Started " + unit.about() + "."));
        if (host.lab().failed(host.node(), unit)) {
            lines.add(line(
                    host,
                    since,
                    "systemd[1]: " + unit.id() + ".service: Main process exited, code=exited, status=1/FAILURE"));
            lines.add(line(host, since, "systemd[1]: " + unit.id() + ".service: Failed with result 'exit-code'."));
            return TextPrograms.lines(lines.stream());
        }
        Instant at = since.plus(BEAT);
        while (!at.isAfter(host.now()) && lines.size() < KEPT) {
            lines.add(line(
                    host,
                    at,
                    unit.id() + "[1743]: INFO running for "
                            + Duration.between(since, at).toMinutes() + " min"));
            at = at.plus(BEAT);
        }
        return TextPrograms.lines(lines.stream());
    }

    private static String line(Host host, Instant at, String text) {
        return STAMP.format(at) + " " + host.node().hostname() + " " + text;
    }
}
