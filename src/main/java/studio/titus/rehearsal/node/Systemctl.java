package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.rehearsal.programs.TextPrograms;

/** systemd's front end; {@code service} is its older face. */
final class Systemctl implements Program {

    private static final int INACTIVE = 3;
    private static final int NO_SUCH_UNIT = 5;
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern(
                    "EEE yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public int run(Invocation call) {
        List<String> words = call.plain();
        if (words.isEmpty() || words.getFirst().startsWith("list-")) {
            return list(call);
        }
        int status = 0;
        for (String unit : words.subList(1, words.size())) {
            int one = act(call, words.getFirst(), unit.replaceFirst("\\.(service|socket)$", ""));
            status = one == 0 ? status : one;
        }
        return status;
    }

    int service(Invocation call) {
        List<String> words = call.plain();
        return words.size() < 2
                ? call.fail(1, "Usage: service <service> <command>")
                : act(call, words.get(1), words.getFirst());
    }

    private int act(Invocation call, String verb, String unit) {
        var known = unit(call.host(), unit);
        return switch (verb) {
            case "is-active" -> isActive(call, known);
            case "status" -> status(call, unit, known);
            case "restart", "start", "stop" -> change(call, verb, unit, known);
            case "enable", "disable", "mask", "daemon-reload", "reset-failed" -> 0;
            default -> call.fail(1, "Unknown operation " + verb + ".");
        };
    }

    private static Optional<Workload> unit(Host host, String name) {
        return units(host).filter(unit -> unit.id().equals(name)).findFirst();
    }

    private static Stream<Workload> units(Host host) {
        return Workload.of(host.node().role()).stream()
                .filter(unit -> !unit.isContainer() && host.lab().installed(host.node(), unit));
    }

    private static int isActive(Invocation call, Optional<Workload> unit) {
        String state = unit.map(known -> state(call.host(), known)).orElse("inactive");
        if (!call.has("--quiet") && !call.has("-q")) {
            call.print(state);
        }
        return state.equals("active") ? 0 : INACTIVE;
    }

    private static String state(Host host, Workload unit) {
        return host.runs(unit) ? "active" : host.lab().failed(host.node(), unit) ? "failed" : "inactive";
    }

    private static int change(Invocation call, String verb, String name, Optional<Workload> unit) {
        if (unit.isEmpty()) {
            return call.fail(
                    NO_SUCH_UNIT, "Failed to " + verb + " " + name + ".service: Unit " + name + ".service not found.");
        }
        var host = call.host();
        if (verb.equals("stop")) {
            host.node().stop(unit.get());
        } else if (verb.equals("restart") || !host.runs(unit.get())) {
            host.lab().restart(host.node(), unit.get());
        }
        return 0;
    }

    private static int status(Invocation call, String name, Optional<Workload> unit) {
        if (unit.isEmpty()) {
            call.print("● " + name + ".service\n   Loaded: not-found (Reason: No such file or directory)\n"
                    + "   Active: inactive (dead)");
            return INACTIVE;
        }
        var host = call.host();
        var since = host.lab().since(host.node(), unit.get());
        String state = switch (state(host, unit.get())) {
            case "active" -> "active (running)";
            case "failed" -> "failed (Result: exit-code)";
            default -> "inactive (dead)";
        };
        call.print(
                "● %s.service - %s\n   Loaded: loaded (/lib/systemd/system/%s.service; enabled; vendor preset: enabled)"
                        .formatted(name, unit.get().about(), name));
        call.print("   Active: %s since %s; %s ago".formatted(state, SINCE.format(since), ago(call, since)));
        call.print(" Main PID: 1743\n   CGroup: /system.slice/%s.service\n           └─1743 %s"
                .formatted(name, unit.get().command()));
        call.print("\n" + TextPrograms.last(Journal.of(host, unit.get()), 5));
        return host.runs(unit.get()) ? 0 : INACTIVE;
    }

    private static String ago(Invocation call, java.time.Instant since) {
        var span = Duration.between(since, call.host().now());
        return span.toMinutes() > 0
                ? "%dmin %ds".formatted(span.toMinutes(), span.toSecondsPart())
                : span.toSeconds() + "s";
    }

    private static int list(Invocation call) {
        return call.print("UNIT                          LOAD   ACTIVE   SUB     DESCRIPTION\n"
                + TextPrograms.lines(units(call.host())
                        .map(unit -> "%-29s loaded %-8s %-7s %s"
                                .formatted(
                                        unit.id() + ".service",
                                        state(call.host(), unit),
                                        call.host().runs(unit) ? "running" : "dead",
                                        unit.about()))));
    }
}
