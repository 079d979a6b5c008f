package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small programs that say who and where one is. */
final class PlainPrograms {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long GLANCE_MILLIS = 20;

    private PlainPrograms() {}

    static void addTo(Map<String, Program> programs) {
        programs.put("true", call -> 0);
        programs.put(":", call -> 0);
        programs.put("false", call -> 1);
        programs.put("clear", call -> {
            call.out().accept("\u001b[H\u001b[2J");
            return 0;
        });
        programs.put("whoami", call -> call.print("ubuntu"));
        programs.put("pwd", call -> call.print(call.folder()));
        programs.put(
                "id",
                call -> call.print(
                        call.has("-u")
                                ? "1000"
                                : "uid=1000(ubuntu) gid=1000(ubuntu)" + " groups=1000(ubuntu),4(adm),27(sudo)"));
        programs.put("hostname", PlainPrograms::hostname);
        programs.put("echo", PlainPrograms::echo);
        programs.put("printf", call -> {
            call.out().accept(call.arguments().getFirst().replace("\\n", "\n"));
            return 0;
        });
        programs.put("date", PlainPrograms::date);
        programs.put("seq", PlainPrograms::seq);
        programs.put("history", call -> 0);
        programs.put("man", call -> call.fail(16, "No manual entry for " + String.join(" ", call.plain())));
        programs.put(
                "who",
                call -> call.print("ubuntu   pts/0        %s (%s)"
                        .formatted(
                                MINUTE.format(call.host().now()),
                                call.host().connection().split(" ")[0])));
        programs.put("uptime", PlainPrograms::uptime);
        programs.put("uname", PlainPrograms::uname);
        programs.put("stty", call -> call.has("size") ? call.print(call.size().get()) : 0);
        programs.put("sleep", PlainPrograms::sleep);
        programs.put("nohup", PlainPrograms::nohup);
    }

    private static int hostname(Invocation call) {
        var node = call.host().node();
        return call.print(call.has("-I") || call.has("-i") ? node.machine().privateAddress() : node.hostname());
    }

    private static int echo(Invocation call) {
        boolean bare =
                !call.arguments().isEmpty() && call.arguments().getFirst().equals("-n");
        String text = String.join(
                " ", bare ? call.arguments().subList(1, call.arguments().size()) : call.arguments());
        call.out().accept(bare ? text : text + "\n");
        return 0;
    }

    private static int uptime(Invocation call) {
        var now = call.host().now();
        long minutes = Duration.between(call.host().node().machine().up(), now).toMinutes();
        return call.print(
                " %s up %d min,  1 user,  load average: 0.08, 0.03, 0.01".formatted(CLOCK.format(now), minutes));
    }

    private static int uname(Invocation call) {
        String release = "4.4.0-1128-aws";
        String host = call.host().node().hostname();
        String option = call.arguments().isEmpty() ? "-s" : call.arguments().getFirst();
        return switch (option) {
            case "-a" ->
                call.print("Linux %s %s #142-Ubuntu SMP x86_64 x86_64 x86_64 GNU/Linux".formatted(host, release));
            case "-r" -> call.print(release);
            case "-m", "-p", "-i" -> call.print("x86_64");
            case "-n" -> call.print(host);
            case "-o" -> call.print("GNU/Linux");
            default -> call.print("Linux");
        };
    }

    /** With {@code +FORMAT}, the letters that scripts use. */
    private static int date(Invocation call) {
        var now = call.host().now();
        var format =
                call.arguments().stream().filter(word -> word.startsWith("+")).findFirst();
        if (format.isEmpty()) {
            return call.print(DATE.format(now));
        }
        String text = format.get().substring(1).replace("%F", "%Y-%m-%d").replace("%T", "%H:%M:%S");
        String day = DAY.format(now);
        String clock = CLOCK.format(now);
        return call.print(text.replace("%s", Long.toString(now.getEpochSecond()))
                .replace("%Y", day.substring(0, 4))
                .replace("%m", day.substring(5, 7))
                .replace("%d", day.substring(8))
                .replace("%H", clock.substring(0, 2))
                .replace("%M", clock.substring(3, 5))
                .replace("%S", clock.substring(6))
                .replace("%Z", "UTC"));
    }

    private static int seq(Invocation call) {
        List<String> numbers = call.arguments();
        if (numbers.isEmpty()) {
            return call.fail(1, "seq: missing operand");
        }
        long first = numbers.size() > 1 ? Long.parseLong(numbers.getFirst()) : 1;
        long step = numbers.size() > 2 ? Long.parseLong(numbers.get(1)) : 1;
        long last = Long.parseLong(numbers.getLast());
        if (step == 0) {
            return call.fail(1, "seq: invalid Zero increment value: '0'");
        }
        for (long at = first; step > 0 ? at <= last : at >= last; at += step) {
            call.print(Long.toString(at));
        }
        return 0;
    }

    /** Only the boot script is there to be run. */
    private static int nohup(Invocation call) {
        String path = String.join(" ", call.arguments());
        if (!Files.BOOT_SCRIPTS.contains(path) || call.files().read(path).isEmpty()) {
            return call.fail(127, "nohup: failed to run command '" + path + "': No such file or directory");
        }
        call.host().lab().bootAgain(call.host().node());
        return 0;
    }

    /** Waits in the cloud's time. */
    private static int sleep(Invocation call) throws InterruptedException {
        double seconds = Double.parseDouble(call.arguments().getFirst().replace("s", ""));
        var end = call.host().now().plusMillis((long) (seconds * 1000));
        while (call.host().now().isBefore(end)) {
            Thread.sleep(GLANCE_MILLIS);
        }
        return 0;
    }
}
