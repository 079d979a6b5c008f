package studio.titus.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import studio.titus.plan.Kind;
import studio.titus.testing.AwsProxy.Answer;
import studio.titus.testing.AwsProxy.Behaviour;
import studio.titus.testing.AwsProxy.Upstream;

/**
 * Makes an emulator, which does everything at once, take AWS's time: what it calls ready is shown as pending, and what it calls gone as
 * going, until the time is over. The same for every client behind the proxy.
 *
 * @param natUp from creation to available
 * @param natDown from deletion to deleted
 * @param instanceUp from launch to running
 * @param instanceDown from termination to terminated
 * @param group from creation to an instance in service, and from deletion to gone
 */
public record AwsTimes(
        Duration natUp, Duration natDown, Duration instanceUp, Duration instanceDown, Duration group, Clocks clocks)
        implements Behaviour {

    private static final Pattern NAT_ID = Pattern.compile("<natGatewayId>(nat-\\w+)</natGatewayId>");
    private static final Pattern NAT_STATE = Pattern.compile("<state>(available|deleted)</state>");
    private static final Pattern INSTANCE = Pattern.compile(
            "(?s)<instanceId>(i-\\w+)</instanceId>|<instanceState>\\s*<code>\\d+</code>\\s*<name>([a-z-]+)</name>\\s*</instanceState>");
    private static final Pattern AGENT = Pattern.compile("<InstanceId>(i-\\w+)</InstanceId>");
    private static final Pattern IN_SERVICE = Pattern.compile("<LifecycleState>InService</LifecycleState>");

    /** When what was first seen. */
    public static final class Clocks {
        private final Map<String, Instant> since = new ConcurrentHashMap<>();
        private volatile String lastGroups = "";

        boolean within(String what, Duration span) {
            return Instant.now()
                    .isBefore(since.computeIfAbsent(what, _ -> Instant.now()).plus(span));
        }

        boolean happened(String what) {
            return since.containsKey(what);
        }
    }

    /** What the original issue measured Terraform with: NAT 90 s up and 60 s down, instances 25 and 30 s, group 30 s. */
    public static AwsTimes usual() {
        return new AwsTimes(seconds(90), seconds(60), seconds(25), seconds(30), seconds(30), new Clocks());
    }

    /** How long a resource of this kind takes to be ready after the call that makes it. */
    public Duration up(Kind kind) {
        return switch (kind) {
            case NAT_GATEWAY -> natUp;
            case INSTANCE -> instanceUp;
            case AUTO_SCALING_GROUP -> group;
            default -> Duration.ZERO;
        };
    }

    /** How long a resource of this kind takes to be gone after the call that deletes it. */
    public Duration down(Kind kind) {
        return switch (kind) {
            case NAT_GATEWAY -> natDown;
            case INSTANCE -> instanceDown;
            case AUTO_SCALING_GROUP -> group;
            default -> Duration.ZERO;
        };
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Override
    public Answer answer(AwsCall call, Upstream server) throws IOException, InterruptedException {
        var answer = server.send();
        return switch (call.action()) {
            case "CreateNatGateway", "DescribeNatGateways" -> rewrite(answer, this::natGateways);
            case "RunInstances", "DescribeInstances" -> rewrite(answer, this::instances);
            case "CreateAutoScalingGroup" -> started("group up", answer);
            case "DeleteAutoScalingGroup" -> ended(answer);
            case "DescribeAutoScalingGroups" -> rewrite(answer, this::groups);
            default -> answer;
        };
    }

    private Answer started(String what, Answer answer) {
        clocks.within(what, group);
        return answer;
    }

    /** The agents of a group go along with it, whoever looks at them first and when. */
    private Answer ended(Answer answer) {
        AGENT.matcher(clocks.lastGroups).results().forEach(id -> clocks.within(id.group(1) + " down", instanceDown));
        return started("group down", answer);
    }

    private static Answer rewrite(Answer answer, UnaryOperator<String> change) {
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.withBody(change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /** A reply names one state for each gateway, in the same order as the ids. */
    private String natGateways(String text) {
        var ids = NAT_ID.matcher(text).results().map(found -> found.group(1)).iterator();
        return NAT_STATE.matcher(text).replaceAll(state -> {
            var id = ids.hasNext() ? ids.next() : "";
            return "<state>" + natState(id, state.group(1)) + "</state>";
        });
    }

    private String natState(String id, String real) {
        return switch (real) {
            case "available" -> clocks.within(id + " up", natUp) ? "pending" : real;
            default -> clocks.within(id + " down", natDown) ? "deleting" : real;
        };
    }

    private String instances(String text) {
        var last = new String[] {""};
        return INSTANCE.matcher(text).replaceAll(found -> {
            if (found.group(1) != null) {
                last[0] = found.group(1);
                return found.group();
            }
            return instanceState(last[0], found);
        });
    }

    private String instanceState(String id, MatchResult state) {
        var name = state.group(2);
        if (name.equals("running") && clocks.within(id + " up", instanceUp)) {
            return "<instanceState><code>0</code><name>pending</name></instanceState>";
        }
        if (name.equals("terminated") && clocks.within(id + " down", instanceDown)) {
            return "<instanceState><code>32</code><name>shutting-down</name></instanceState>";
        }
        clocks.within(id + " up", instanceUp);
        return state.group();
    }

    private String groups(String text) {
        if (clocks.happened("group down")) {
            boolean going = clocks.within("group down", group) && !clocks.lastGroups.isEmpty();
            return going
                    ? clocks.lastGroups.replace(
                            "</AutoScalingGroupName>", "</AutoScalingGroupName><Status>Delete in progress</Status>")
                    : text;
        }
        if (text.contains("<AutoScalingGroupName>")) {
            clocks.lastGroups = text;
        }
        boolean starting = clocks.happened("group up") && clocks.within("group up", group);
        return starting ? IN_SERVICE.matcher(text).replaceAll("<LifecycleState>Pending</LifecycleState>") : text;
    }
}
