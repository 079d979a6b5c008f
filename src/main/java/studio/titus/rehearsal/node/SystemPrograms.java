package studio.titus.rehearsal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs that tell what runs on a machine and how full it is. */
final class SystemPrograms {

    private static final int FIRST_PID = 1743;
    private static final int PIDS_APART = 37;
    private static final long GB = 1024L * 1024;
    private static final Map<Integer, String> LISTENERS = Map.of(
            Network.SSH, "sshd",
            Network.ZOOKEEPER, "docker-proxy",
            Network.MESOS, "docker-proxy",
            Network.MESOS_AGENT, "mesos-agent",
            Network.TITUS, "java");

    private SystemPrograms() {}

    static void addTo(Map<String, Program> programs) {
        programs.put("ps", SystemPrograms::processes);
        programs.put("df", SystemPrograms::disks);
        programs.put("free", SystemPrograms::memory);
        programs.put("ip", SystemPrograms::addresses);
        programs.put("ss", SystemPrograms::sockets);
        programs.put("netstat", SystemPrograms::sockets);
    }

    private static int processes(Invocation call) {
        boolean full = call.arguments().stream().anyMatch(word -> word.matches("-?(aux|ef|e|A|ax|faux)"));
        if (!full) {
            return call.print("  PID TTY          TIME CMD\n 2101 pts/0    00:00:00 bash\n 2188 pts/0    00:00:00 ps");
        }
        if (call.arguments().stream().anyMatch(word -> word.matches("-ef?"))) {
            return standard(call);
        }
        var lines = new ArrayList<String>();
        lines.add("USER       PID %CPU %MEM     VSZ    RSS TTY      STAT START   TIME COMMAND");
        lines.add(process("root", 1, 0.0, "/sbin/init"));
        int pid = FIRST_PID;
        for (Workload workload : running(call).toList()) {
            lines.add(process("root", pid, workload == Workload.SSH ? 0.0 : 1.2, workload.command()));
            pid += PIDS_APART;
        }
        lines.add(process("ubuntu", 2101, 0.0, "-bash"));
        return call.print(String.join("\n", lines));
    }

    /** The columns of {@code ps -ef}. */
    private static int standard(Invocation call) {
        String form = "%-8s %5s %5s  0 08:00 ?        00:00:01 %s";
        var lines = new ArrayList<String>();
        lines.add("UID        PID  PPID  C STIME TTY          TIME CMD");
        lines.add(form.formatted("root", 1, 0, "/sbin/init"));
        int pid = FIRST_PID;
        for (Workload workload : running(call).toList()) {
            lines.add(form.formatted("root", pid, 1, workload.command()));
            pid += PIDS_APART;
        }
        lines.add(form.formatted("ubuntu", 2101, 2100, "-bash"));
        return call.print(String.join("\n", lines));
    }

    private static String process(String user, int pid, double load, String command) {
        return "%-8s %5d  %.1f  %.1f %7d %6d ?        Ss   08:00   0:01 %s"
                .formatted(user, pid, load, load, 185_320, 5_900, command);
    }

    private static Stream<Workload> running(Invocation call) {
        return Workload.of(call.host().node().role()).stream().filter(call.host()::runs);
    }

    private static int disks(Invocation call) {
        return call.print(
                call.has("-h")
                        ? "Filesystem      Size  Used Avail Use% Mounted on\n"
                                + "udev            3.9G     0  3.9G   0% /dev\n"
                                + "/dev/xvda1       30G  4.1G   26G  14% /\n"
                                + "tmpfs           799M  8.6M  790M   2% /run"
                        : "Filesystem     1K-blocks    Used Available Use% Mounted on\n"
                                + "/dev/xvda1      30428648 4299161  26113103  15% /");
    }

    private static int memory(Invocation call) {
        long unit = call.has("-g") ? GB : call.has("-m") ? 1024 : 1;
        boolean human = call.has("-h");
        String form = "%-7s %12s %11s %11s %11s %11s %11s";
        List<String> sizes = Stream.of(8_173_000L, 1_430_000L, 4_812_000L, 9_000L, 1_931_000L, 6_402_000L)
                .map(kb -> human ? "%.1fG".formatted(kb / (double) GB) : Long.toString(kb / unit))
                .toList();
        return call.print(form.formatted("", "total", "used", "free", "shared", "buff/cache", "available") + "\n"
                + form.formatted(
                        "Mem:", sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3), sizes.get(4), sizes.get(5))
                + "\nSwap:             0           0           0");
    }

    private static int addresses(Invocation call) {
        String own = call.host().node().machine().privateAddress();
        String what = call.plain().isEmpty() ? "" : call.plain().getFirst();
        if ("route".startsWith(what) && what.startsWith("r")) {
            String router = own.replaceFirst("\\d+$", "1");
            return call.print("default via %s dev eth0%n%s/24 dev eth0  proto kernel  scope link  src %s"
                    .formatted(router, own.replaceFirst("\\d+$", "0"), own));
        }
        if ("address".startsWith(what) && what.startsWith("a")) {
            return call.print("1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default\n"
                    + "    inet 127.0.0.1/8 scope host lo\n"
                    + "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP group default qlen 1000\n"
                    + "    inet " + own + "/24 brd " + own.replaceFirst("\\d+$", "255") + " scope global eth0");
        }
        return call.fail(255, "Object \"%s\" is unknown, try \"ip help\".".formatted(what));
    }

    private static int sockets(Invocation call) {
        var host = call.host();
        String listening = LISTENERS.entrySet().stream()
                .filter(port -> host.network().listens(host.node(), port.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(port -> "LISTEN     0      128          *:%-10d           *:*      users:((\"%s\"))\n"
                        .formatted(port.getKey(), port.getValue()))
                .reduce("", String::concat);
        return call.print("State      Recv-Q Send-Q Local Address:Port    Peer Address:Port\n" + listening);
    }
}
