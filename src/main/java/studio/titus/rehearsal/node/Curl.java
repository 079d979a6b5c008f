package studio.titus.rehearsal.node;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code curl} to the services of the network, the instance metadata and, by its look only, the internet. */
final class Curl implements Program {

    private static final int USAGE = 2;
    private static final int REFUSED = 7;
    private static final int HTTP_ERROR = 22;
    private static final int TIMED_OUT = 28;
    private static final int EMPTY_REPLY = 52;
    private static final String METADATA = "169.254.169.254";
    private static final Set<String> WITH_VALUE = Set.of(
            "-X",
            "--request",
            "-H",
            "--header",
            "-d",
            "--data",
            "-o",
            "-m",
            "--max-time",
            "-w",
            "--retry",
            "--connect-timeout",
            "--data-binary",
            "-u");
    private static final Map<Integer, String> REASONS = Map.of(
            200,
            "OK",
            202,
            "Accepted",
            400,
            "Bad Request",
            404,
            "Not Found",
            405,
            "Method Not Allowed",
            415,
            "Unsupported Media Type",
            500,
            "Server Error",
            503,
            "Service Unavailable");

    @Override
    public int run(Invocation call) {
        String flags = call.arguments().stream()
                .filter(argument -> argument.matches("-[a-zA-Z]+"))
                .collect(Collectors.joining());
        var url = addresses(call.arguments()).stream().findFirst();
        if (url.isEmpty()) {
            return call.fail(USAGE, "curl: try 'curl --help' or 'curl --manual' for more information");
        }
        var uri = URI.create(url.get().contains("://") ? url.get() : "http://" + url.get());
        int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        Optional<WebService> service = service(call.host(), uri.getHost(), port);
        if (service.isEmpty()) {
            return isOutside(uri.getHost())
                    ? failed(call, flags, TIMED_OUT, "Connection timed out after 10001 milliseconds")
                    : failed(
                            call,
                            flags,
                            REFUSED,
                            "Failed to connect to " + uri.getHost() + " port " + port + ": Connection refused");
        }
        return show(call, flags, service.get().answer(request(call, uri)));
    }

    private static int failed(Invocation call, String flags, int status, String reason) {
        boolean silent = flags.contains("s") && !flags.contains("S");
        return silent ? status : call.fail(status, "curl: (%d) %s".formatted(status, reason));
    }

    private static List<String> addresses(List<String> arguments) {
        return IntStream.range(0, arguments.size())
                .filter(index ->
                        !arguments.get(index).startsWith("-") && (index == 0 || !takesValue(arguments.get(index - 1))))
                .mapToObj(arguments::get)
                .toList();
    }

    private static boolean takesValue(String option) {
        return WITH_VALUE.contains(option)
                || option.matches("-[a-zA-Z]+") && WITH_VALUE.contains("-" + option.charAt(option.length() - 1));
    }

    private static WebService.Request request(Invocation call, URI uri) {
        List<String> arguments = new ArrayList<>(call.arguments());
        String body = call.value("-d", call.value("--data", call.value("--data-binary", "")));
        boolean writes = arguments.contains("-d") || arguments.contains("--data");
        String method = call.value("-X", call.value("--request", ""));
        method = !method.isEmpty()
                ? method
                : arguments.stream().anyMatch(argument -> argument.startsWith("-X"))
                        ? arguments.stream()
                                .filter(argument -> argument.startsWith("-X"))
                                .findFirst()
                                .orElse("")
                                .substring(2)
                        : writes ? "POST" : "GET";
        String type = IntStream.range(1, arguments.size())
                .filter(index -> Set.of("-H", "--header").contains(arguments.get(index - 1)))
                .mapToObj(arguments::get)
                .filter(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("content-type:"))
                .map(header -> header.substring("content-type:".length()).strip())
                .findFirst()
                .orElse(writes ? "application/x-www-form-urlencoded" : "");
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new WebService.Request(
                method,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(),
                type,
                "*/*",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOutside(String name) {
        return name.matches(".*[a-z].*\\..*[a-z]") && !name.endsWith(".internal");
    }

    private static Optional<WebService> service(Host host, String name, int port) {
        if (METADATA.equals(name)) {
            return Optional.of(new InstanceMetadata(host.node().machine()));
        }
        if (isOutside(name)) {
            return Internet.from(host.node().machine().wayOut(), name);
        }
        return host.network()
                .reach(host.node(), name, port)
                .flatMap(node -> host.network().web(node, port))
                .or(() -> host.network().container(host.node(), name, port));
    }

    private static int show(Invocation call, String flags, WebService.Answer answer) {
        if (answer.status() == 0) {
            return call.fail(EMPTY_REPLY, "curl: (52) Empty reply from server");
        }
        if (flags.contains("f") && answer.status() >= 400) {
            return flags.contains("s") && !flags.contains("S")
                    ? HTTP_ERROR
                    : call.fail(HTTP_ERROR, "curl: (22) The requested URL returned error: " + answer.status());
        }
        if (flags.contains("i")) {
            call.out()
                    .accept("HTTP/1.1 %d %s\r\n".formatted(answer.status(), REASONS.getOrDefault(answer.status(), "")));
            call.out()
                    .accept((answer.contentType().isEmpty() ? "" : "Content-Type: " + answer.contentType() + "\r\n")
                            + "Content-Length: " + answer.body().length() + "\r\n"
                            + (answer.server().isEmpty() ? "" : "Server: " + answer.server() + "\r\n") + "\r\n");
        }
        if (!call.has("-o")) {
            call.out().accept(answer.body());
        }
        call.out()
                .accept(call.value("-w", "")
                        .replace("%{http_code}", String.valueOf(answer.status()))
                        .replace("\\n", "\n"));
        return 0;
    }
}
