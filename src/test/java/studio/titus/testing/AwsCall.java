package studio.titus.testing;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One request to AWS on its way through a proxy.
 *
 * @param number counts the calls of one proxy, from 1
 * @param action the API's name for it, such as {@code RunInstances}; for S3 the method and whether it goes to a bucket, such as {@code PUT
 *     bucket}
 * @param body the request's body as text
 */
public record AwsCall(int number, String action, String method, String path, String body) {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z0-9]+)");
    private static final Pattern READ = Pattern.compile("(Describe|Get|List|Head|Simulate|Decode).*");

    static AwsCall of(int number, HttpExchange exchange, byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        var uri = exchange.getRequestURI();
        return new AwsCall(
                number,
                action(exchange.getRequestMethod(), target, uri.toString(), text),
                exchange.getRequestMethod(),
                uri.toString(),
                text);
    }

    private static String action(String method, String target, String uri, String body) {
        if (target != null) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        var action = ACTION.matcher(body);
        return action.find() ? action.group(1) : method.toUpperCase(Locale.ROOT) + " bucket" + query(uri);
    }

    private static String query(String uri) {
        int at = uri.indexOf('?');
        return at < 0 ? "" : uri.substring(at);
    }

    /** Whether it changes something in AWS; a dry run does not. */
    public boolean mutates() {
        if (body.contains("DryRun=true")) {
            return false;
        }
        return action.contains(" bucket")
                ? !method.equals("GET") && !method.equals("HEAD")
                : !READ.matcher(action).matches();
    }

    /** A value of the form that EC2, IAM and Auto Scaling calls are sent as; "" when it is not there. */
    public String parameter(String name) {
        var found =
                Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]*)").matcher(body);
        return found.find() ? found.group(1) : "";
    }
}
