package studio.titus.rehearsal.gateway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The gateway's REST interface: finds the resource for a path, and refuses what no resource is asked about. */
public final class GatewayApi {

    /** What the gateway's web server calls itself. */
    public static final String SERVER = "Jetty(9.2.12.v20150709)";

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_TARGET = 8192;
    private static final int TARGET_TOO_LONG = 414;
    private static final Set<String> V2 = Set.of("/jobs", "/tasks", "/v2/jobs", "/v2/tasks");

    private final List<Resource> resources;

    public GatewayApi(List<Resource> resources) {
        this.resources = List.copyOf(resources);
    }

    /** Never fails. */
    public Reply answer(Request request) {
        if (request.target().length() > LONGEST_TARGET) {
            return new Reply(TARGET_TOO_LONG, "", "");
        }
        String path = request.path();
        if (isV2(path)) {
            return new Reply(FORBIDDEN, "", "V2 Engine is turned off");
        }
        if (!path.startsWith("/api/")) {
            return page(NOT_FOUND, "Not Found", path);
        }
        if (!takesJson(request.accept())) {
            return page(SERVER_ERROR, "Server Error", path);
        }
        String type = request.contentType();
        if (!type.isEmpty() && !type.contains("/")) {
            return page(BAD_REQUEST, "Bad Content-Type header value: &apos;" + type + "&apos;", path);
        }
        try {
            return resource(request);
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private Reply resource(Request request) {
        if (request.path().equals("/api/v3")) {
            throw Refusal.wrongMethod();
        }
        return resources.stream()
                .flatMap(resource -> resource.answer(request).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.noPath(request.target().split("\\?", 2)[0]));
    }

    private static boolean isV2(String path) {
        return V2.contains(path) || path.startsWith("/api/v2/jobs") || path.startsWith("/api/v2/tasks");
    }

    private static boolean takesJson(String accept) {
        return accept.isBlank()
                || Stream.of(accept.split(","))
                        .map(type -> type.split(";")[0].strip())
                        .anyMatch(Set.of("*/*", "application/*", Reply.JSON)::contains);
    }

    /** A page of Jetty's. */
    static Reply page(int status, String reason, String path) {
        String body = """
            <html>
            <head>
            <meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>
            <title>Error %1$d %2$s</title>
            </head>
            <body><h2>HTTP ERROR %1$d</h2>
            <p>Problem accessing %3$s. Reason:
            <pre>    %2$s</pre></p><hr><i><small>Powered by Jetty://</small></i><hr/>

            </body>
            </html>
            """.formatted(status, reason, path);
        return new Reply(status, "text/html; charset=ISO-8859-1", body);
    }
}
