package studio.titus.rehearsal.node;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Small programs that say who and where one is. */
final class PlainPrograms {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long GLANCE_MILLIS = 20;

    private PlainPrograms() {}

    static void addTo(Map<String, Program> programs) {
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
        programs.put(
                "stty",
                call -> call.has("size") ? call.print(call.streams().size().get()) : 0);
        programs.put("sleep", PlainPrograms::sleep);
        programs.put("nohup", PlainPrograms::nohup);
    }

    private static int hostname(Invocation call) {
        var node = call.host().node();
        return call.print(call.has("-I") || call.has("-i") ? node.machine().privateAddress() : node.hostname());
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
