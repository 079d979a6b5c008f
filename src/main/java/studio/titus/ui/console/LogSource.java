package studio.titus.ui.console;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import studio.titus.bootstrap.BootReport;
import studio.titus.ui.fx.Texts;

/**
 * A log that can be followed.
 *
 * @param node the machine that has it
 * @param name what it is called beside the machine's name
 * @param command what prints its last lines and then each new one
 */
record LogSource(String node, String name, String command) {

    private static final String BOOT = "tail -n 500 -F %s/bootstrap.log".formatted(BootReport.FOLDER);
    private static final String JOURNAL = "journalctl --no-pager -n 500 -f -u ";

    /** All logs of these machines, services before first boots; the bastion, which has no service of Titus, comes last. */
    static List<LogSource> of(List<Machine> machines, Texts texts) {
        return machines.stream()
                .sorted(Comparator.comparing(machine -> machine.role() == Role.BASTION))
                .flatMap(machine -> of(machine, texts))
                .toList();
    }

    private static Stream<LogSource> of(Machine machine, Texts texts) {
        String node = machine.name();
        var boot = new LogSource(node, texts.of("logs.boot"), BOOT);
        return switch (machine.role()) {
            case BASTION -> Stream.of(new LogSource(node, "ssh", JOURNAL + "ssh"));
            case PREREQS -> Stream.of(container(node, "mesomaster"), container(node, "zookeeper"), boot);
            case MASTER -> Stream.of(service(node, "titus-server-master"), boot);
            case GATEWAY -> Stream.of(service(node, "titus-server-gateway"), boot);
            case AGENT -> Stream.of(service(node, "mesos-agent"), service(node, "docker"), boot);
        };
    }

    private static LogSource service(String node, String unit) {
        return new LogSource(node, unit, JOURNAL + unit);
    }

    private static LogSource container(String node, String name) {
        return new LogSource(node, name, "docker logs --tail 500 -f " + name);
    }

    /** Machine and name, for a list. */
    String title(Texts texts) {
        return texts.of("logs.source", node, name);
    }
}
