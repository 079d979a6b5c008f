package studio.titus.ui.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.titus.bootstrap.BootReport;
import studio.titus.ui.fx.Texts;

/**
 * A command that types itself.
 *
 * @param title what it is good for
 * @param command as the shell reads it
 */
record Snippet(String title, String command) {

    /** The label is the executor's: the address that others reach the container by, which Docker itself does not know. */
    private static final String CONTAINER_ADDRESSES =
            "docker ps -q | xargs -r docker inspect -f '{{.Name}} {{index .Config.Labels \"titus.net.ipv4\"}}'";

    private static final String BOOT_LOG = "tail -n 40 " + BootReport.FOLDER + "/bootstrap.log";

    /** What the walkthrough runs on machines of this kind, the most wanted first. */
    static List<Snippet> of(Role role, Texts texts) {
        return all(role)
                .map(named -> new Snippet(texts.of(named.title()), named.command()))
                .toList();
    }

    private static Stream<Snippet> all(Role role) {
        var boot = new Snippet("snippet.boot", BOOT_LOG);
        return switch (role) {
            case BASTION ->
                Stream.of(
                        new Snippet("snippet.bastion.port", "nc -vz -w 5 CONTAINER_ADDRESS 80"),
                        new Snippet("snippet.bastion.web", "curl -m 10 http://CONTAINER_ADDRESS/"));
            case PREREQS ->
                Stream.of(
                        new Snippet("snippet.prereqs.containers", "docker ps"),
                        new Snippet("snippet.prereqs.zookeeper", "printf ruok | nc -q 2 127.0.0.1 2181"),
                        new Snippet("snippet.prereqs.mesos", "curl -s http://127.0.0.1:5050/master/state"),
                        new Snippet("snippet.prereqs.mesos-log", "docker logs --tail 50 mesomaster"),
                        boot);
            case MASTER ->
                Stream.of(
                        new Snippet("snippet.master.service", "systemctl status titus-server-master"),
                        new Snippet("snippet.master.log", "journalctl -u titus-server-master -n 50 -f"),
                        new Snippet("snippet.master.restart", "sudo systemctl restart titus-server-master"),
                        boot);
            case GATEWAY ->
                Stream.of(
                        new Snippet("snippet.gateway.service", "systemctl status titus-server-gateway"),
                        new Snippet("snippet.gateway.jobs", "curl -s http://127.0.0.1:7001/api/v3/jobs"),
                        new Snippet(
                                "snippet.gateway.groups", "curl -s http://127.0.0.1:7001/api/v3/agent/instanceGroups"),
                        new Snippet("snippet.gateway.log", "journalctl -u titus-server-gateway -n 50 -f"),
                        boot);
            case AGENT ->
                Stream.of(
                        new Snippet("snippet.agent.containers", "docker ps"),
                        new Snippet("snippet.agent.address", CONTAINER_ADDRESSES),
                        new Snippet("snippet.agent.service", "systemctl status mesos-agent"),
                        new Snippet("snippet.agent.log", "journalctl -u mesos-agent -n 50 -f"),
                        boot);
        };
    }

    /** Whether one who looks for {@code words} means it. */
    boolean matches(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return (title + "\n" + command).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
