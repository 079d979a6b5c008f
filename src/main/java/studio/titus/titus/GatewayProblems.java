package studio.titus.titus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import studio.titus.problem.Problem;

/** What the gateway's failures mean. Source: answers of a gateway v0.1.0-rc.57, recorded. */
final class GatewayProblems {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;

    private GatewayProblems() {}

    static GatewayException refused(int status, String body) {
        var said = message(body);
        var problem = switch (status) {
            case 503 ->
                Problem.of("titus.master-down", "The Titus master does not answer the gateway")
                        .because("The gateway says: " + said + ".")
                        .next("Look at the service titus-server-master on the master node, and restart it.");
            case 408 ->
                Problem.of("titus.master-slow", "The Titus master did not answer the gateway in time")
                        .because("The gateway says: " + said + ".")
                        .next("Try again; if it stays like this, look at the master's log.");
            default ->
                Problem.of("titus.refused", "The Titus gateway refused the request")
                        .because("It answered %d: %s.".formatted(status, said))
                        .next("Look at the gateway's log if the reason is not plain.");
        };
        return new GatewayException(status, said, problem, null);
    }

    static GatewayException silent(URI root, IOException failure) {
        var why = switch (failure) {
            case ConnectException _ -> "Nothing listens at %s.".formatted(root);
            case HttpTimeoutException _ -> "%s did not answer in time.".formatted(root);
            default -> "The connection to %s broke.".formatted(root);
        };
        var problem = Problem.of("titus.gateway-silent", "The Titus gateway does not answer")
                .because(why)
                .next("Look at the service titus-server-gateway on the gateway node, and restart it.");
        return new GatewayException(0, "", problem, failure);
    }

    static GatewayException unreadable(String body, JsonProcessingException cause) {
        var problem = Problem.of("titus.unreadable", "The Titus gateway answered something that is not its JSON")
                .because("It begins with: " + shortened(body))
                .next("Check that the address is that of a Titus gateway.");
        return new GatewayException(200, "", problem, cause);
    }

    private static String message(String body) {
        try {
            return shortened(JSON.readTree(body).path("message").asText(body));
        } catch (JsonProcessingException _) {
            return shortened(body);
        }
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
