package studio.titus.checks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;

/** Nodes on which all is well until a test says otherwise, with a gateway that really listens. */
public final class FakeLine implements NodeLine, AutoCloseable {

    public static final StackNodes NODES = new StackNodes(
            Target.of("bastion", "i-1", "54.1.2.3"),
            Target.of("prereqs", "i-2", "30.0.100.10"),
            Target.of("master", "i-3", "30.0.100.11"),
            Target.of("gateway", "i-4", "30.0.100.12"),
            List.of(Target.of("agent-1", "i-5", "30.0.100.130")),
            "titusagent",
            "ResourceSet-ENIs-1-10");

    private static final String BOOTED = """
        2026-11-23T04:00:00Z network
        2026-11-23T04:01:00Z ready
        --result--
        state=ok
        step=ready
        """;

    private static final String MESOS = """
        {"leader":"master@30.0.100.10:5050","slaves":[{"pid":"slave(1)@30.0.100.130:5051","active":true,
        "attributes":{"asg":"titusagent","res":"ResourceSet-ENIs-1-10"}}]}
        """;

    public final List<String> ran = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private final HttpServer server;
    public String group = "Active";
    public boolean known = true;
    public boolean refusing;

    /** The state of every job's only task. */
    public String taskState = "Started";

    /** What its container printed. */
    public String printed = """
        --- s3
        2026-11-23 04:00:00 titus-logs-x
        exit 0
        --- ec2
        An error occurred (UnauthorizedOperation) when calling the DescribeInstances operation: You are not authorized.
        exit 255
        --- end
        """;

    /** Jobs that were ended. */
    public final List<String> killed = new CopyOnWriteArrayList<>();

    public FakeLine() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a command on a node gives instead; the command may be a part of it. */
    public FakeLine on(String node, String command, int exitCode, String output) {
        answers.put(node + "|" + command, new Answer(exitCode, output));
        return this;
    }

    public void lose(String node) {
        away.add(node);
    }

    public void find(String node) {
        away.remove(node);
    }

    /** Commands answer as on a node where all is well again. */
    public void mend() {
        answers.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.startsWith("/api/v3/jobs")) {
            exchange.getRequestBody().readAllBytes();
            if (method.equals("DELETE")) {
                killed.add(path.substring("/api/v3/jobs/".length()));
            }
            reply(exchange, method.equals("POST") ? "{\"id\":\"job-1\"}" : "");
            return;
        }
        if (path.startsWith("/api/v3/tasks")) {
            reply(exchange, """
                {"items":[{"id":"task-1","jobId":"job-1","taskContext":{"agent.instanceId":"i-5"},"status":{"state":"%s",
                "reasonCode":"failed","reasonMessage":"no such image","timestamp":"1"}}],"pagination":{"hasMore":false}}
                """.formatted(taskState));
            return;
        }
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("PUT") && !refusing) {
            group = "Active";
        }
        var body = known ? """
            {"agentInstanceGroups":[{"id":"titusagent","instanceType":"m4.large","current":1,
            "lifecycleStatus":{"state":"%s","detail":""}}]}\
            """.formatted(group) : "{\"agentInstanceGroups\":[]}";
        reply(exchange, body);
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void connect(Target node) {
        if (away.contains(node.name())) {
            throw new ProblemException(Problem.of("ssh.gone", "The %s does not answer".formatted(node.name()))
                    .because("Nobody is there.")
                    .next("Wait."));
        }
    }

    @Override
    public Answer run(Target node, String command) {
        connect(node);
        ran.add(node.name() + "|" + command);
        return answers.entrySet().stream()
                .filter(each -> (node.name() + "|" + command).startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Answer(
                        command.startsWith("nc -z") ? 1 : 0,
                        command.startsWith("docker exec") ? printed : well(command)));
    }

    private static String well(String command) {
        return switch (command) {
            case String it when it.equals(BootLook.COMMAND) -> BOOTED;
            case String it when it.startsWith("systemctl is-active") -> "active";
            case ContainerCheck.COMMAND -> "mesomaster Up 5 minutes\nzookeeper Up 5 minutes";
            case ZooKeeperCheck.COMMAND -> "imok";
            case MesosChecks.COMMAND -> MESOS;
            case TrustedRangeCheck.COMMAND -> "203.0.113.7 51234 30.0.1.5 22";
            case WayOutCheck.COMMAND -> FakeSurroundings.NAT;
            default -> "";
        };
    }

    @Override
    public URI gateway(Target gateway) {
        connect(gateway);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
