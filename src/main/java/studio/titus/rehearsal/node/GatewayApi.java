package studio.titus.rehearsal.node;

import java.util.List;
import java.util.Optional;

/** The gateway's REST interface: finds the resource for a path, and writes errors as the recorded gateway does. */
final class GatewayApi implements WebService {

    static final String JSON = "application/json";
    private static final String SERVER = "Jetty(9.2.12.v20150709)";

    private final List<Resource> resources;

    /** One kind of thing under {@code /api/v3}. */
    interface Resource {

        /** The answer, or empty when the path is not its own. */
        Optional<Reply> answer(Request request, String path);
    }

    /** A body with its status. */
    record Reply(int status, String body) {}

    /** A refusal as {@code {"statusCode":…,"message":…}}. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refusal(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    GatewayApi(List<Resource> resources) {
        this.resources = List.copyOf(resources);
    }

    @Override
    public Answer answer(Request request) {
        String whole = request.path().split("\\?", 2)[0];
        String path = whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        try {
            Reply reply = resources.stream()
                    .flatMap(resource -> resource.answer(request, path).stream())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(404, "resource not found: http://127.0.0.1:7001" + whole));
            return new Answer(reply.status(), JSON, reply.body(), SERVER);
        } catch (Refusal refusal) {
            String body = Json.object()
                    .put("statusCode", refusal.status)
                    .put("message", refusal.getMessage())
                    .toString();
            return new Answer(refusal.status, JSON, body, SERVER);
        }
    }
}
