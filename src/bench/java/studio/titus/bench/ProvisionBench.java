package studio.titus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Graph;
import studio.titus.plan.Kind;
import studio.titus.testing.AwsCall;
import studio.titus.testing.AwsProxy;
import studio.titus.testing.AwsProxy.Behaviour;
import studio.titus.testing.AwsTimes;
import studio.titus.testing.Moto;

/**
 * Times whole processes, ours and Terraform's, that apply and destroy the same 38 resources against moto behind the same proxy.
 *
 * <p>Arguments: {@code plain}, {@code latency} (120 ms added to each call) or {@code waits} (AWS-shaped waits), then the number of runs,
 * then {@code ours} to leave Terraform out.
 * Needs {@code target/titus-studio} (mvn package), moto_server and terraform with its AWS provider; {@code TF_CLI_CONFIG_FILE} may point
 * at a mirror.
 */
public final class ProvisionBench {

    private static final Duration LATENCY = Duration.ofMillis(120);
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJX0zFz8uG7uEJl9b1gyoZ4vYCk5oVnOdyB1XQfMw0iW";

    private final String scenario;
    private final Path work;

    private ProvisionBench(String scenario, Path work) {
        this.scenario = scenario;
        this.work = work;
    }

    /** One timed process. */
    private record Timing(String who, String what, double seconds, List<String> calls, long peakKb) {

        @Override
        public String toString() {
            return "%s %s: %.2f s, %d calls, peak %d MB".formatted(who, what, seconds, calls.size(), peakKb / 1024);
        }

        /** How often each action was called, most often first. */
        String actions() {
            return calls.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Runs the benchmark; see the class. */
    public static void main(String[] args) throws Exception {
        var scenario = args.length > 0 ? args[0] : "plain";
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        var bench = new ProvisionBench(scenario, Files.createTempDirectory("provision-bench"));
        var timings = new ArrayList<Timing>();
        for (int run = 0; run < runs; run++) {
            timings.addAll(bench.ours());
            if (args.length < 3) {
                timings.addAll(bench.terraform());
            }
        }
        timings.forEach(System.out::println);
        timings.stream()
                .filter(timing -> timing.who().equals("ours"))
                .limit(2)
                .forEach(timing -> System.out.println(timing.what() + ": " + timing.actions()));
        if (scenario.equals("waits")) {
            var times = AwsTimes.usual();
            criticalPath("apply", Blueprint.skeleton().createGraph(), times::up, timings);
            criticalPath("destroy", Blueprint.skeleton().destroyGraph(), times::down, timings);
        }
        if (args.length < 3) {
            report(timings, "apply");
            report(timings, "destroy");
        }
    }

    /** What no program can go below, since one wait follows the other: and how far above it we are. */
    private static void criticalPath(
            String what, Graph<Address> graph, Function<Kind, Duration> wait, List<Timing> timings) {
        Function<Address, Duration> time =
                address -> wait.apply(Blueprint.skeleton().get(address).kind());
        var path = graph.criticalPath(time);
        double seconds =
                path.stream().map(time).mapToDouble(Duration::toSeconds).sum();
        double ours = median(timings, "ours", what);
        System.out.printf(
                "%s: critical path %.0f s, ours %.2f s, ratio %.3f: %s%n", what, seconds, ours, ours / seconds, path);
    }

    private static void report(List<Timing> timings, String what) {
        double ours = median(timings, "ours", what);
        double theirs = median(timings, "terraform", what);
        System.out.printf("%s: ours %.2f s, terraform %.2f s, ratio %.3f%n", what, ours, theirs, ours / theirs);
    }

    private static double median(List<Timing> timings, String who, String what) {
        var sorted = timings.stream()
                .filter(timing -> timing.who().equals(who) && timing.what().equals(what))
                .mapToDouble(Timing::seconds)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private List<Timing> ours() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(work, "ours");
        Files.writeString(folder.resolve("id.pub"), KEY + " bench\n");
        Files.writeString(folder.resolve("settings.json"), """
            {"region":"eu-west-1","trustedCidr":"203.0.113.7/32","publicKeyFile":"id.pub","bucket":"titus-bench-ours"}
            """);
        var program =
                Path.of("target/titus-studio/bin/titus-studio").toAbsolutePath().toString();
        var settings = folder.resolve("settings.json").toString();
        try (var moto = Moto.start();
                var proxy = AwsProxy.before(moto.endpoint(), behaviour())) {
            var environment = new HashMap<>(Map.of(
                    "AWS_ENDPOINT_URL",
                    proxy.endpoint().toString(),
                    "AWS_ACCESS_KEY_ID",
                    "bench",
                    "AWS_SECRET_ACCESS_KEY",
                    "bench",
                    "TITUS_STUDIO_HOME",
                    folder.resolve("home").toString()));
            var apply = List.of(program, "apply", "--stack", "bench", "--settings", settings, "--yes");
            var destroy = List.of(program, "destroy", "--stack", "bench", "--yes");
            return List.of(
                    time("ours", "apply", proxy, folder, environment, apply),
                    time("ours", "destroy", proxy, folder, environment, destroy));
        }
    }

    private List<Timing> terraform() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(work, "terraform");
        Files.copy(Path.of("src/bench/terraform/main.tf"), folder.resolve("main.tf"));
        try (var moto = Moto.start();
                var proxy = AwsProxy.before(moto.endpoint(), behaviour())) {
            var environment = Map.of("TF_VAR_endpoint", proxy.endpoint().toString(), "TF_VAR_public_key", KEY);
            time("terraform", "init", proxy, folder, environment, List.of("terraform", "init", "-input=false"));
            var apply = List.of("terraform", "apply", "-auto-approve", "-input=false");
            var destroy = List.of("terraform", "destroy", "-auto-approve", "-input=false");
            return List.of(
                    time("terraform", "apply", proxy, folder, environment, apply),
                    time("terraform", "destroy", proxy, folder, environment, destroy));
        }
    }

    private Behaviour behaviour() {
        return switch (scenario) {
            case "latency" ->
                (_, server) -> {
                    Thread.sleep(LATENCY);
                    return server.send();
                };
            case "waits" -> AwsTimes.usual();
            default -> Behaviour.PLAIN;
        };
    }

    private static Timing time(
            String who, String what, AwsProxy proxy, Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        int callsBefore = proxy.calls().size();
        var usage = folder.resolve(what + ".usage");
        var timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "%M", "-o", usage.toString()));
        timed.addAll(command);
        var builder = new ProcessBuilder(Files.exists(Path.of("/usr/bin/time")) ? timed : command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(what + ".log").toFile());
        builder.environment().putAll(environment);
        var start = Instant.now();
        int code = builder.start().waitFor();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        if (code != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve(what + ".log")));
        }
        var calls =
                proxy.calls().stream().skip(callsBefore).map(AwsCall::action).toList();
        return new Timing(who, what, seconds, calls, peak(usage));
    }

    private static long peak(Path usage) throws IOException {
        return Files.exists(usage) ? Long.parseLong(Files.readString(usage).strip()) : 0;
    }
}
