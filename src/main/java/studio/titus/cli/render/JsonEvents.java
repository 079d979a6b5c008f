package studio.titus.cli.render;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.engine.Preflight;
import studio.titus.engine.RunEvent;
import studio.titus.plan.Address;
import studio.titus.plan.Change;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Edge;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Live;
import studio.titus.plan.Outputs;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;

/** The JSON lines of all commands. Names of fields and values are stable: scripts rely on them. */
public final class JsonEvents {

    private JsonEvents() {}

    /** One event of a run. */
    public static JsonLine run(RunEvent event) {
        return switch (event) {
            case RunEvent.RunStarted(var _, var mode, var stack, var work) ->
                at("run-started", event)
                        .put("mode", lower(mode))
                        .put("stack", stack.value())
                        .put("resources", work.size());
            case RunEvent.ResourceStarted(var _, var address, var verb) ->
                at("resource-started", event, address).put("verb", lower(verb));
            case RunEvent.ResourceNote(var _, var address, var _, var message) ->
                at("resource-note", event, address).put("message", message);
            case RunEvent.ResourceDone(var _, var address, var verb, var live, var elapsed) ->
                at("resource-done", event, address)
                        .put("verb", lower(verb))
                        .put("id", live.id())
                        .seconds(elapsed);
            case RunEvent.ResourceFailed(var _, var address, var verb, var problem, var elapsed) ->
                at("resource-failed", event, address)
                        .put("verb", lower(verb))
                        .put("problem", fields(JsonLine.empty(), problem))
                        .seconds(elapsed);
            case RunEvent.ResourceSkipped(var _, var address, var _, var reason) ->
                at("resource-skipped", event, address).put("reason", reason);
            case RunEvent.RunFinished(var _, var mode, var outcome) ->
                at("run-finished", event)
                        .put("mode", lower(mode))
                        .put("cancelled", outcome.cancelled())
                        .put("failed", outcome.failures().size());
        };
    }

    private static JsonLine at(String name, RunEvent event) {
        return JsonLine.event(name).put("at", event.at().toString());
    }

    private static JsonLine at(String name, RunEvent event, Address address) {
        return at(name, event).put("address", address.value());
    }

    /** What is planned for one resource; {@code action} is create, update, replace or none. */
    public static JsonLine change(Change change) {
        var resource = change.resource();
        return JsonLine.event("change")
                .put("address", change.address().value())
                .put("action", lower(change.action()))
                .put("group", lower(resource.group()))
                .put("sentence", resource.sentence())
                .put("why", resource.why())
                .put("exposed", resource.exposed())
                .put("id", change.current().map(Live::id).orElse(null))
                .put("differences", differences(change))
                .put("waitsFor", resource.edges().stream().map(JsonEvents::edge).toList());
    }

    private static List<JsonLine> differences(Change change) {
        return change.differences().stream()
                .map(difference -> JsonLine.empty()
                        .put("attribute", difference.attribute())
                        .put("is", difference.is())
                        .put("shall", difference.shall()))
                .toList();
    }

    private static JsonLine edge(Edge edge) {
        return JsonLine.empty()
                .put("address", edge.to().value())
                .put("reason", edge.reason())
                .put("hidden", edge.hidden());
    }

    /** Something of ours that is to be removed: a second copy that a cut off run left. */
    public static JsonLine removal(Live live) {
        return JsonLine.event("removal").put("address", live.address().value()).put("id", live.id());
    }

    /** Something of somebody else that stands in the way. */
    public static JsonLine conflict(Conflict conflict) {
        return JsonLine.event("conflict")
                .put("address", conflict.address().value())
                .put("id", conflict.id())
                .put("owner", conflict.owner());
    }

    /** One check before a run; {@code verdict} is ok, warn, stop or cannot-tell. */
    public static JsonLine preflight(Preflight.Row row) {
        return JsonLine.event("preflight")
                .put("id", row.id())
                .put("verdict", lower(row.verdict()))
                .put("title", row.title())
                .put("reason", row.reason())
                .put("fix", row.fix());
    }

    /** What the stack costs, in US dollars; a price that is not known is null. */
    public static JsonLine cost(CostEstimate cost) {
        return JsonLine.event("cost")
                .put("currency", "USD")
                .put("perHour", cost.perHour().orElse(null))
                .put("perDay", cost.perDay().orElse(null))
                .put("perMonth", cost.perMonth().orElse(null))
                .put("region", cost.region().code())
                .put("asOf", cost.asOf().toString())
                .put("lines", cost.lines().stream().map(JsonEvents::costLine).toList())
                .put("notIncluded", cost.notIncluded());
    }

    private static JsonLine costLine(CostEstimate.Line line) {
        return JsonLine.empty()
                .put("item", line.item())
                .put("label", line.label())
                .put("quantity", line.quantity())
                .put("perHour", line.perHour());
    }

    /** A resource that is missing while somebody else's stands in its place: {@code state} is in-the-way, the id is theirs. */
    public static JsonLine status(Conflict conflict) {
        return status(conflict.address(), "in-the-way", conflict.id()).put("owner", conflict.owner());
    }

    /** One check: {@code passed}, {@code failed} (also what is only still coming) or {@code skipped}. */
    public static JsonLine check(Row row) {
        return JsonLine.event("check")
                .put("id", row.id())
                .put("verdict", verdict(row.verdict()))
                .put("detail", row.meaning().isEmpty() ? row.answer() : row.meaning())
                .put("claim", row.claim())
                .put("where", row.where())
                .put("ran", row.ran())
                .put("answer", row.answer())
                .put("at", row.at().toString())
                .put("fixes", row.fixes().stream().map(Fix::byHand).toList());
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "passed";
            case PENDING, FAILS -> "failed";
            case NOT_TESTED -> "skipped";
        };
    }

    /** The end of checks. */
    public static JsonLine checks(List<Row> rows) {
        return JsonLine.event("summary")
                .put("passed", count(rows, "passed"))
                .put("failed", count(rows, "failed"))
                .put("skipped", count(rows, "skipped"));
    }

    private static int count(List<Row> rows, String verdict) {
        return (int) rows.stream()
                .filter(row -> verdict(row.verdict()).equals(verdict))
                .count();
    }

    /** How one resource stands; {@code state} is present, missing, drifted or extra. */
    public static JsonLine status(Address address, String state, @Nullable String id) {
        return JsonLine.event("resource")
                .put("address", address.value())
                .put("state", state)
                .put("id", id);
    }

    /** As {@link #status(Address, String, String)}, with what differs. */
    public static JsonLine status(Change change, String state) {
        return status(change.address(), state, change.current().map(Live::id).orElse(null))
                .put("differences", differences(change));
    }

    /** A stack found in the region. */
    public static JsonLine stack(FoundStack stack) {
        var created = stack.created();
        return JsonLine.event("stack")
                .put("name", stack.name().value())
                .put("vpcId", stack.vpcId())
                .put("created", created == null ? null : created.toString());
    }

    /** The eight outputs of the original and the agents' addresses, as one object. */
    public static JsonLine outputs(Outputs outputs) {
        var line = JsonLine.empty();
        outputs.named().forEach(line::put);
        return line.put("agent_ips", outputs.agentIps());
    }

    /** One step of a tour or of a verification. */
    public static JsonLine check(String id, CheckVerdict verdict, String detail) {
        return JsonLine.event("check")
                .put("id", id)
                .put("verdict", lower(verdict))
                .put("detail", detail);
    }

    /** What ended a command, or one of its steps. */
    public static JsonLine problem(Problem problem) {
        return fields(JsonLine.event("problem"), problem);
    }

    private static JsonLine fields(JsonLine line, Problem problem) {
        return line.put("code", problem.code())
                .put("what", problem.what())
                .put("subject", problem.subject())
                .put("cause", problem.cause())
                .put("next", problem.next())
                .put("detail", problem.detail());
    }

    /** The last line of plan, apply and destroy. */
    public static JsonLine summary(Summary summary, Duration elapsed) {
        return JsonLine.event("summary")
                .put("create", summary.create())
                .put("update", summary.update())
                .put("replace", summary.replace())
                .put("delete", summary.delete())
                .put("unchanged", summary.unchanged())
                .put("failed", summary.failed())
                .seconds(elapsed);
    }

    /** The last line of status. */
    public static JsonLine statusSummary(int present, int missing, int drifted) {
        return JsonLine.event("summary")
                .put("present", present)
                .put("missing", missing)
                .put("drifted", drifted);
    }

    /** The last line of whatever consists of checks. */
    public static JsonLine checkSummary(int passed, int failed, int skipped) {
        return JsonLine.event("summary")
                .put("passed", passed)
                .put("failed", failed)
                .put("skipped", skipped);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
