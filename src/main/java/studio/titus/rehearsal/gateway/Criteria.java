package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which jobs or tasks a query asks for. */
final class Criteria {

    private static final Set<String> KNOWN = Set.of(
            "jobIds",
            "taskIds",
            "owner",
            "appName",
            "applicationName",
            "imageName",
            "imageTag",
            "capacityGroup",
            "jobGroupStack",
            "jobGroupDetail",
            "jobGroupSequence",
            "jobType",
            "attributes",
            "attributes.op",
            "labels",
            "labels.op",
            "jobState",
            "taskStates",
            "taskStateReasons",
            "needsMigration");
    private static final Set<String> IGNORED = Set.of("debug", "fields", "page", "pagesize", "cursor", "accesstoken");

    private final Query query;

    private Criteria(Query query) {
        this.query = query;
    }

    /** Refuses what the master does not understand. */
    static Criteria of(Query query) {
        var unknown = new TreeSet<>(query.values().keySet());
        unknown.removeIf(name -> KNOWN.contains(name) || IGNORED.contains(name.toLowerCase(java.util.Locale.ROOT)));
        if (!unknown.isEmpty()) {
            throw Refusal.invalidQuery("Unrecognized field(s) " + unknown);
        }
        var criteria = new Criteria(query);
        criteria.checkWords();
        return criteria;
    }

    private void checkWords() {
        query.first("jobType").ifPresent(type -> {
            if (!type.equalsIgnoreCase("batch") && !type.equalsIgnoreCase("service")) {
                throw Refusal.invalidQuery("Invalid jobType value " + type);
            }
        });
        query.first("jobState").ifPresent(state -> {
            if (state.isEmpty()) {
                throw Refusal.internal("IllegalArgumentException: Empty string passed as enum name");
            }
            requireState(state);
        });
        query.list("taskStates").forEach(state -> {
            if (state.equalsIgnoreCase("any")) {
                throw Refusal.internal("IllegalArgumentException: Unrecognized state UNRECOGNIZED");
            }
            requireState(state);
        });
    }

    private static void requireState(String word) {
        if (State.of(word).isEmpty()) {
            throw Refusal.internal("IllegalArgumentException: Invalid enum value " + word);
        }
    }

    boolean job(HeldJob job) {
        return ofJob(job)
                && among(
                        "taskIds",
                        id -> job.tasks().stream().anyMatch(task -> task.id().equals(id)))
                && (query.list("taskStates").isEmpty() || job.tasks().stream().anyMatch(this::inTaskState))
                && (query.list("taskStateReasons").isEmpty()
                        || job.tasks().stream().anyMatch(this::forReason))
                && !query.first("needsMigration").map(Boolean::parseBoolean).orElse(false);
    }

    boolean task(HeldTask task) {
        boolean state = query.list("taskStates").isEmpty() || inTaskState(task);
        return state
                && ofJob(task.job())
                && among("taskIds", task.id()::equals)
                && (query.list("taskStateReasons").isEmpty() || forReason(task))
                && !query.first("needsMigration").map(Boolean::parseBoolean).orElse(false);
    }

    private boolean inTaskState(HeldTask task) {
        return query.list("taskStates").stream()
                .anyMatch(word -> task.states().current().state().word().equalsIgnoreCase(word));
    }

    private boolean forReason(HeldTask task) {
        return query.list("taskStateReasons").contains(task.states().current().reasonCode());
    }

    private boolean ofJob(HeldJob job) {
        JsonNode descriptor = job.descriptor();
        JsonNode group = descriptor.path("jobGroupInfo");
        JsonNode image = job.container().path("image");
        return among("jobIds", job.id()::equals)
                && is("owner", descriptor.path("owner").path("teamEmail"))
                && is("appName", descriptor.path("applicationName"))
                && is("applicationName", descriptor.path("applicationName"))
                && is("imageName", image.path("name"))
                && is("imageTag", image.path("tag"))
                && is("capacityGroup", descriptor.path("capacityGroup"))
                && is("jobGroupStack", group.path("stack"))
                && is("jobGroupDetail", group.path("detail"))
                && is("jobGroupSequence", group.path("sequence"))
                && query.first("jobType")
                        .map(type -> type.equalsIgnoreCase("batch") == job.isBatch())
                        .orElse(true)
                && query.first("jobState")
                        .map(word -> job.states().current().state().word().equalsIgnoreCase(word))
                        .orElse(true)
                && hasAttributes("attributes", descriptor.path("attributes"))
                && hasAttributes("labels", descriptor.path("attributes"));
    }

    private boolean among(String parameter, Function<String, Boolean> matches) {
        List<String> wanted = query.list(parameter);
        return wanted.isEmpty() || wanted.stream().anyMatch(matches::apply);
    }

    /** A blank wish is none. */
    private boolean is(String parameter, JsonNode value) {
        String wanted = query.first(parameter).orElse("").strip();
        return wanted.isEmpty() || value.asText().equals(wanted);
    }

    /** {@code key} alone asks whether it is there; several values of one key are alternatives. */
    private boolean hasAttributes(String parameter, JsonNode attributes) {
        List<String> wanted = query.list(parameter);
        if (wanted.isEmpty()) {
            return true;
        }
        boolean all = query.first(parameter + ".op").orElse("and").equalsIgnoreCase("and");
        var keys = wanted.stream().map(Criteria::key).distinct();
        return all
                ? keys.allMatch(key -> hasAttribute(wanted, key, attributes))
                : keys.anyMatch(key -> hasAttribute(wanted, key, attributes));
    }

    private static boolean hasAttribute(List<String> wanted, String key, JsonNode attributes) {
        return attributes.has(key)
                && wanted.stream()
                        .filter(wish -> key(wish).equals(key))
                        .anyMatch(wish -> !wish.contains(":")
                                || attributes.path(key).asText().equals(wish.substring(key.length() + 1)));
    }

    private static String key(String wish) {
        int colon = wish.indexOf(':');
        return colon < 0 ? wish : wish.substring(0, colon);
    }
}
