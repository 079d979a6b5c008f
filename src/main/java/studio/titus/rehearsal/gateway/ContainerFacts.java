package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.titus.rehearsal.container.AwsAccess;
import studio.titus.rehearsal.container.ContainerSpec;

/** What a task's container is made of. */
final class ContainerFacts {

    private ContainerFacts() {}

    static ContainerSpec of(HeldTask task, AwsAccess access) {
        JsonNode container = task.job().container();
        var image = container.path("image");
        return new ContainerSpec(
                image.path("name").asText(),
                texts(container.path("entryPoint")),
                environment(task),
                container.path("securityProfile").path("iamRole").asText(),
                task.context().getOrDefault("agent.region", ""),
                task.id().toLowerCase(java.util.Locale.ROOT),
                task.job().isBatch(),
                access);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    /** The user's variables, and over them those of Titus. */
    private static Map<String, String> environment(HeldTask task) {
        var environment = new LinkedHashMap<String, String>();
        var job = task.job();
        environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("NETFLIX_APP", job.descriptor().path("applicationName").asText());
        environment.put("EC2_REGION", task.context().getOrDefault("agent.region", ""));
        environment.put("EC2_INSTANCE_ID", task.context().getOrDefault("agent.instanceId", ""));
        environment.put("EC2_DOMAIN", "amazonaws.com");
        job.container()
                .path("env")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        environment.put("TITUS_JOB_ID", job.id());
        environment.put("TITUS_TASK_ID", task.id());
        environment.put("TITUS_TASK_INSTANCE_ID", task.id());
        environment.put("TITUS_TASK_ORIGINAL_ID", task.context().getOrDefault("task.originalId", ""));
        task.index().ifPresent(index -> environment.put("TITUS_TASK_INDEX", String.valueOf(index)));
        environment.put(
                "TITUS_IAM_ROLE",
                job.container().path("securityProfile").path("iamRole").asText());
        environment.put(
                "EC2_LOCAL_IPV4",
                task.place()
                        .map(HeldTask.Place::address)
                        .filter(it -> !it.isEmpty())
                        .orElse("1.2.3.4"));
        return environment;
    }
}
