package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Asks our gateway what the real one was asked, in the same order, with our ids in the place of its own. */
final class Replay {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Attributes that the recorded agents have and ours not, or the other way round. */
    private static final List<String> OF_THE_SIMULATOR = List.of("CLUSTER_NAME", "SLAVE_ID", "cluster", "zone");

    private static final List<String> OTHER_SET_UPS =
            List.of("shared-store:", "v2[v2-on]", "master-down:", "size-validation-on:");

    private static final String SHORTENED = "the record holds only the beginning of the body";
    private static final Map<String, String> BY_NAME = Map.of(
            "raw-big-1MB-attribute", SHORTENED,
            "raw-big-3.9MB-attribute", SHORTENED,
            "raw-big-5MB-attribute", SHORTENED,
            "raw-big-20MB-attribute", SHORTENED,
            "raw-big-5000-env", SHORTENED,
            "raw-deep-nesting-5000", SHORTENED,
            "list-with-two-big-jobs", SHORTENED,
            "head-jobs-with-two-big-jobs", SHORTENED,
            "batch-task-kill-shrink", "its task was never listed");

    private static final Pattern TIMESTAMP = Pattern.compile("\"timestamp\": \"(\\d{13})\"");
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final SimulatedFleet fleet = new SimulatedFleet();
    private final GatewayApi api;
    private final Map<String, String> ids = new HashMap<>();
    private int asked;
    private final Map<String, Integer> lastNamed = new HashMap<>();
    private final Map<String, String> jobOfTask = new HashMap<>();
    private final Set<String> jobs = new HashSet<>();
    private final Set<String> created = new HashSet<>();
    private String lastCreated = "";
    private final Set<String> ended = new HashSet<>();

    /** @param difference "" when both answers are alike */
    record Outcome(Recording recording, int status, String answer, String difference) {}

    Replay(List<Recording> all) {
        int numbered = 0;
        for (Recording recording : all) {
            int number = numbered++;
            var named = ID.matcher(recording.path() + recording.answer());
            if (recording.creates()) {
                created.add(Recording.tree(recording.answer()).path("id").asText());
            }
            named.results().forEach(found -> lastNamed.put(found.group(), number));
            if (recording.isWhole() && recording.answer().startsWith("{")) {
                JsonNode answer = Recording.tree(recording.answer());
                learnTask(answer);
                answer.path("items").forEach(this::learnTask);
            }
        }
        var master = new Master(fleet);
        api = new GatewayApi(List.of(
                new JobsResource(() -> master),
                new TasksResource(() -> master),
                new InstanceGroupsResource(() -> master),
                new AgentInstancesResource(() -> master)));
    }

    private void learnTask(JsonNode task) {
        if (task.has("jobDescriptor")) {
            jobs.add(task.path("id").asText());
        }
        if (task.has("jobId")) {
            jobOfTask.put(task.path("id").asText(), task.path("jobId").asText());
        }
    }

    Outcome ask(Recording recording) {
        endWhatIsOver();
        fleet.pass(pause(recording));
        Outcome outcome = once(recording);
        Duration waited = Duration.ZERO;
        while (!outcome.difference().isEmpty() && isLook(recording) && waited.compareTo(LONGEST) < 0) {
            fleet.pass(STEP);
            waited = waited.plus(STEP);
            outcome = once(recording);
        }
        return outcome;
    }

    private Outcome once(Recording recording) {
        Reply reply = api.answer(new Request(
                recording.method(),
                ours(recording.path()),
                recording.contentType(),
                recording.accept(),
                body(recording)));
        learn(recording, reply);
        if (recording.creates() && reply.status() == recording.status()) {
            lastCreated = Recording.tree(recording.answer()).path("id").asText();
        }
        return new Outcome(recording, reply.status(), reply.body(), difference(recording, reply));
    }

    /** Looks at what changes by itself: the recorder waited as long as it wanted. */
    private static boolean isLook(Recording recording) {
        return recording.method().equals("GET");
    }

    /** The recorder cleaned up in between, which is not on record: jobs that are named no more are ended. */
    private void endWhatIsOver() {
        int now = asked++;
        ids.entrySet().stream()
                .filter(entry -> !ended.contains(entry.getKey()) && lastNamed.getOrDefault(entry.getKey(), 0) < now)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(id -> {
                    ended.add(id);
                    api.answer(new Request("DELETE", "/api/v3/jobs/" + ids.get(id), "", "", new byte[0]));
                });
    }

    /** How long the recorder waited: until what its answer tells had happened, and no longer than that is known. */
    private Duration pause(Recording recording) {
        if (!recording.method().equals("GET") && !recording.name().matches(".*(immediately|again).*")) {
            return Duration.ofSeconds(1);
        }
        var latest = TIMESTAMP
                .matcher(recording.answer())
                .results()
                .map(found -> Instant.ofEpochMilli(Long.parseLong(found.group(1))))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var until = Duration.between(fleet.now(), latest).plus(SHORT);
        return until.compareTo(SHORT) > 0 && until.compareTo(LONGEST.multipliedBy(60)) < 0 ? until : SHORT;
    }

    private String ours(String text) {
        return ID.matcher(text).replaceAll(found -> ids.computeIfAbsent(found.group(), this::anyTask));
    }

    /** A task that was never listed before it is used: any of its job's. */
    private String anyTask(String id) {
        if (created.contains(id)) {
            return id;
        }
        String job = ids.getOrDefault(jobOfTask.getOrDefault(id, lastCreated), "");
        var tasks = api.answer(new Request("GET", "/api/v3/tasks?jobIds=" + job, "", "", new byte[0]));
        return Recording.tree(tasks.body())
                .path("items")
                .valueStream()
                .map(task -> task.path("id").asText())
                .filter(task -> !ids.containsValue(task))
                .findFirst()
                .orElse(id);
    }

    private void learn(Recording recording, Reply reply) {
        if (recording.status() != reply.status()
                || !reply.body().startsWith("{")
                || !recording.answer().startsWith("{")
                || !recording.isWhole()) {
            return;
        }
        JsonNode theirs = Recording.tree(recording.answer());
        JsonNode mine = Recording.tree(reply.body());
        if (recording.creates()) {
            ids.put(theirs.path("id").asText(), mine.path("id").asText());
        }
        for (int index = 0;
                index < Math.min(theirs.path("items").size(), mine.path("items").size());
                index++) {
            pairTasks(theirs.path("items").get(index), mine.path("items").get(index));
        }
    }

    /** The tasks of one job are told apart by their place in the list. */
    private void pairTasks(JsonNode theirs, JsonNode mine) {
        String job = ids.getOrDefault(theirs.path("jobId").asText(), "");
        if (!job.isEmpty() && job.equals(mine.path("jobId").asText())) {
            ids.put(theirs.path("id").asText(), mine.path("id").asText());
        }
    }

    private byte[] body(Recording recording) {
        // the one body that is no text was recorded as Python writes bytes
        return recording.name().equals("raw-invalid-utf8")
                ? "{\"applicationName\":\"\u00ff\u00fe\"}".getBytes(StandardCharsets.ISO_8859_1)
                : ours(program(recording.body())).getBytes(StandardCharsets.UTF_8);
    }

    /** The simulator's agents read in a variable what a container does; ours run its program. */
    private static String program(String body) {
        if (!body.contains("\"TASK_LIFECYCLE_1\"")) {
            return body;
        }
        var job = (ObjectNode) Recording.tree(body);
        String script =
                job.path("container").path("env").path("TASK_LIFECYCLE_1").asText();
        int code = script.contains("TASK_FAILED") ? 1 : 0;
        ((ObjectNode) job.path("container"))
                .putArray("entryPoint")
                .add("/bin/sh")
                .add("-c")
                .add("'sleep " + (code == 0 ? 3 : 2) + "; exit " + code + "'");
        return job.toString();
    }

    /** Why an exchange cannot be asked again, or empty. */
    Optional<String> incomparable(Recording recording) {
        if (OTHER_SET_UPS.stream().anyMatch(recording.name()::startsWith)) {
            return Optional.of("another set-up");
        }
        if (recording.path().contains("/autoscaling/") || recording.path().contains("/v2/management")) {
            return Optional.of("scaling policies and capacity groups are not built");
        }
        if (ID.matcher(recording.path() + recording.answer()).results().anyMatch(found -> isUnknown(found.group()))) {
            return Optional.of("names a job whose creation is not on record");
        }
        return Optional.ofNullable(BY_NAME.get(recording.name()));
    }

    private boolean isUnknown(String id) {
        return !created.contains(id)
                && !created.contains(jobOfTask.getOrDefault(id, ""))
                && (jobs.contains(id) || jobOfTask.containsKey(id));
    }

    private static String difference(Recording recording, Reply reply) {
        if (recording.status() != reply.status()) {
            return "status " + reply.status() + " for " + recording.status() + " " + reply.body();
        }
        if (!recording.isWhole() || recording.method().equals("HEAD")) {
            return "";
        }
        var theirs = shape(recording.answer());
        var mine = shape(reply.body());
        if (theirs.equals(mine)) {
            return "";
        }
        var missing = new TreeSet<>(theirs);
        missing.removeAll(mine);
        var more = new TreeSet<>(mine);
        more.removeAll(theirs);
        return "missing " + missing + ", more " + more;
    }

    /** The paths of all members with the kinds of their values; messages with what varies left out. */
    private static TreeSet<String> shape(String body) {
        var shape = new TreeSet<String>();
        if (body.startsWith("{")) {
            collect("", Recording.tree(body), shape);
            OF_THE_SIMULATOR.forEach(name -> shape.removeIf(path -> path.contains(".taskContext.agent." + name + ":")));
        } else {
            shape.add(body.strip());
        }
        return shape;
    }

    private static void collect(String path, JsonNode value, TreeSet<String> shape) {
        if (value.isObject()) {
            shape.add(path + ":object");
            value.properties().forEach(member -> collect(path + "." + member.getKey(), member.getValue(), shape));
        } else if (value.isArray()) {
            shape.add(path + ":list");
            value.forEach(element -> collect(path + "[]", element, shape));
        } else if (path.equals(".message")) {
            shape.add(path + ":" + steady(value.asText()));
        } else {
            shape.add(path + ":" + value.getNodeType());
        }
    }

    private static String steady(String message) {
        String text = ID.matcher(message)
                .replaceAll("ID")
                .replaceAll("HttpInputOverHTTP@[0-9a-f]+", "SOURCE")
                .replaceAll("Frame size \\d+", "Frame size N");
        return text.startsWith("Invalid Argument: ") ? violations(text) : text;
    }

    private static String violations(String message) {
        return new TreeSet<>(
                        List.of(message.substring("Invalid Argument: ".length()).split(",(?=\\{field)")))
                .toString();
    }
}
