package studio.titus.titus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.titus.problem.Problem;

/** What the gateway's failures mean. Source: answers of a gateway v0.1.0-rc.57, recorded. */
final class GatewayProblems {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VIOLATION = Pattern.compile("\\{field: ([^,]*), description: (.*?)}(?=,\\{|$)");
    private static final int LONGEST = 2_000;

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
            case 400 ->
                Problem.of("titus.invalid", "The Titus gateway does not accept this")
                        .because(faults(said))
                        .next("Correct it and send it again.");
            case 404 ->
                Problem.of("titus.not-found", "The Titus gateway knows nothing of this name")
                        .because("It says: " + said + ".")
                        .next("Jobs and tasks vanish soon after they have finished; list those that are there.");
            case 409 ->
                Problem.of("titus.conflict", "This can't be done to this job")
                        .because("The gateway says: " + said + ".")
                        .next("Look at the job's kind and state.");
            case 429 ->
                Problem.of("titus.exhausted", "The Titus master takes no more of this")
                        .because("The gateway says: " + said + ".")
                        .next("If a job of the same group and sequence is still there, end it or take another"
                                + " sequence; else ask for less at once.");
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

    /** After a call that may have had its effect although no answer came. */
    static GatewayException uncertain(GatewayException failure) {
        var problem = Problem.of("titus.uncertain", "Nobody knows whether the Titus gateway took the job")
                .because(failure.problem().what() + ". " + failure.problem().cause())
                .next("List the jobs before you submit it again, or it may run twice.");
        return new GatewayException(failure.status(), failure.said(), problem, failure);
    }

    /** What the gateway's validation found, one sentence after the other. */
    private static String faults(String said) {
        var found = VIOLATION.matcher(said).results().toList();
        return found.isEmpty()
                ? "It says: " + said + "."
                : found.stream()
                        .map(fault -> (fault.group(1).isBlank() ? "" : fault.group(1) + ": ") + fault.group(2) + ".")
                        .collect(Collectors.joining(" "));
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
