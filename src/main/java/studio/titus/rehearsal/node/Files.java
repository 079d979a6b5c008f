package studio.titus.rehearsal.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files a node has at this moment, as far as anybody reads them. */
final class Files {

    static final String HOME = "/home/ubuntu";

    private static final String AGENT_SCRIPT = "/opt/titus-studio/agent.sh";
    private static final String OTHER_SCRIPT = "/var/lib/cloud/instance/scripts/part-001";

    /** Where a node keeps the script that it booted with. */
    static final Set<String> BOOT_SCRIPTS = Set.of(AGENT_SCRIPT, OTHER_SCRIPT);

    private static final String STUDIO = "/var/lib/titus-studio/";

    /** Folders that are there with nothing in them that anybody reads. */
    private static final Set<String> BARE = Set.of(
            "/",
            HOME,
            "/home",
            "/tmp",
            "/root",
            "/opt",
            "/var",
            "/var/log",
            "/bin",
            "/boot",
            "/dev",
            "/lib",
            "/mnt",
            "/proc",
            "/run",
            "/sbin",
            "/srv",
            "/sys",
            "/usr",
            "/usr/bin",
            "/usr/lib");

    private final Host host;
    private final String folder;

    /** @param folder where relative paths begin */
    Files(Host host, String folder) {
        this.host = host;
        this.folder = folder;
    }

    /** The path from the root. */
    String absolute(String path) {
        String from = path.startsWith("~") ? HOME + path.substring(1) : path;
        return Path.of(folder).resolve(from).normalize().toString();
    }

    boolean isFolder(String path) {
        return BARE.contains(absolute(path)) || !list(path).isEmpty();
    }

    Optional<String> read(String path) {
        return Optional.ofNullable(all().get(absolute(path)));
    }

    /** The paths that a pattern with stars stands for; the pattern itself when there are none, as in bash. */
    List<String> matching(String pattern) {
        String expression = Pattern.quote(absolute(pattern)).replace("*", "\\E[^/]*\\Q");
        var found =
                all().keySet().stream().filter(file -> file.matches(expression)).toList();
        return pattern.contains("*") && !found.isEmpty() ? found : List.of(pattern);
    }

    /** The names in a folder; empty when there is no such folder. */
    List<String> list(String path) {
        String from = absolute(path);
        String prefix = from.endsWith("/") ? from : from + "/";
        return Stream.concat(all().keySet().stream(), BARE.stream())
                .filter(file -> file.startsWith(prefix) && file.length() > prefix.length())
                .map(file -> file.substring(prefix.length()).split("/")[0])
                .distinct()
                .sorted()
                .toList();
    }

    /** The files at and below a path, as that path leads to them. */
    List<String> below(String path) {
        String from = absolute(path);
        String prefix = from.endsWith("/") ? from : from + "/";
        return all().keySet().stream()
                .filter(file -> file.equals(from) || file.startsWith(prefix))
                .map(file -> path.equals(".") ? "./" + file.substring(prefix.length()) : file)
                .toList();
    }

    private Map<String, String> all() {
        var node = host.node();
        Boot boot = host.lab().boot(node);
        Map<String, String> files = new TreeMap<>();
        files.put("/etc/hostname", node.hostname() + "\n");
        files.put("/etc/os-release", "NAME=\"Ubuntu\"\nVERSION=\"16.04.7 LTS (Xenial Xerus)\"\nID=ubuntu\n");
        if (node.role() != Role.BASTION) {
            files.put(
                    node.role() == Role.AGENT ? AGENT_SCRIPT : OTHER_SCRIPT,
                    node.machine().userData());
        }
        if (!boot.steps().isEmpty()) {
            var script = new BootFiles(boot);
            files.put(STUDIO + "steps", script.steps());
            files.put(STUDIO + "bootstrap.log", script.log());
            script.result().ifPresent(result -> files.put(STUDIO + "result", result));
        }
        if (node.role() == Role.AGENT && boot.began("executor").isPresent()) {
            files.put("/etc/mesos-agent.config", mesosConfig());
            files.put(
                    "/etc/profile.d/titus_environment.sh",
                    "export METATRON_ENABLED=false\nexport TITUS_REGISTRY=docker.io\nexport NETFLIX_ACCOUNT=no-one\n"
                            + "export EC2_LOCAL_IPV4=" + node.machine().privateAddress() + "\n");
            files.put("/metatron", "");
        }
        return files;
    }

    private String mesosConfig() {
        var node = host.node();
        var machine = node.machine();
        String zone = machine.zone();
        return """
            MESOS_MASTER=zk://%s:2181/titus/mainvpc/mesos
            MESOS_PORT=5051
            MESOS_RECOVER=reconnect
            MESOS_WORK_DIR=/var/lib/mesos
            MESOS_STRICT=false
            MESOS_RESOURCES=mem:%d;disk:%d;network:9000
            MESOS_ATTRIBUTES="region:%s;zone:%s;id:%s;asg:%s;stack:mainvpc;itype:%s;ports:[7150-7200];res:%s"
            """.formatted(
                        node.script().prereqs(),
                        node.script().memory(),
                        node.script().disk(),
                        zone.substring(0, zone.length() - 1),
                        zone,
                        node.id(),
                        node.script().group(),
                        machine.type(),
                        host.lab().resourceSet(node));
    }
}
