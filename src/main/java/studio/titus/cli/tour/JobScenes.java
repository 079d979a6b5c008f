package studio.titus.cli.tour;

import static studio.titus.cli.tour.Step.hold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studio.titus.model.Pace;
import studio.titus.nodes.NodeDesk;
import studio.titus.plan.Outputs;
import studio.titus.ssh.ForwardAddress;
import studio.titus.titus.Gateway;
import studio.titus.titus.Job;
import studio.titus.titus.Jobs;
import studio.titus.titus.Task;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.SecurityProfile;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.text.JobTemplate;

/** What the tour does with jobs: the walkthrough's two, through the gateway behind the bastion. */
final class JobScenes {

    private static final Duration GLANCE = Duration.ofSeconds(2);
    /** A task that ended can be seen for a second or two. */
    private static final Duration BLINK = Duration.ofMillis(300);

    private static final Pattern FAILURES = Pattern.compile("failed|lost|killed|invalid|runtimeLimit");
    /** Ten minutes and more of the cloud's time; in haste, where HTTP takes longer than the pauses, as many looks. */
    private static final int LOOKS = 400;

    private static final int HTTP = 80;
    private static final int OK = 200;

    private final NodeDesk nodes;
    private final Outputs outputs;
    private final Pace pace;
    private final Tour.Audience audience;

    JobScenes(NodeDesk nodes, Outputs outputs, Pace pace, Tour.Audience audience) {
        this.nodes = nodes;
        this.outputs = outputs;
        this.pace = pace;
        this.audience = audience;
    }

    @FunctionalInterface
    private interface Scene {
        String play(Jobs jobs) throws InterruptedException;
    }

    private String on(Scene scene) throws InterruptedException {
        try (var gateway = new Gateway(nodes.gateway())) {
            return scene.play(new Jobs(gateway));
        }
    }

    private JobDescriptor job(JobTemplate template) {
        var job = template.job();
        return job.withContainer(job.container()
                .withSecurity(SecurityProfile.of(List.of(outputs.defaultSgId()), outputs.defaultRoleArn())));
    }

    /** Whether a batch job did well is told by its tasks alone, and these go with it: they are watched until then. */
    String batch() throws InterruptedException {
        return on(jobs -> {
            String id = jobs.submit(JobJson.write(job(JobTemplate.SLEEP)));
            Set<String> seen = new TreeSet<>();
            for (int look = 0; look < LOOKS && jobs.find(id).isPresent(); look++) {
                jobs.tasks(id).forEach(task -> tell(seen, task));
                pace.sleep(BLINK);
            }
            hold(jobs.find(id).isEmpty(), "job " + id + " is still there: " + seen);
            hold(seen.stream().noneMatch(state -> FAILURES.matcher(state).find()), "its task failed: " + seen);
            return "its task came to its end, and the job is gone from Titus";
        });
    }

    private void tell(Set<String> seen, Task task) {
        String state = (task.status().state() + " " + task.status().reasonCode()).strip();
        if (seen.add(state)) {
            audience.tells("task %s: %s".formatted(task.id(), state));
        }
    }

    String service() throws InterruptedException {
        return on(jobs -> {
            String id = jobs.submit(JobJson.write(job(JobTemplate.NGINX)));
            Set<String> seen = new TreeSet<>();
            Task task = await(jobs, id, tasks -> {
                tasks.forEach(each -> tell(seen, each));
                return tasks.stream().anyMatch(JobScenes::isUp);
            });
            hold(!task.containerAddress().isEmpty(), "the container has no address");
            String page = page(task);
            hold(page.contains("Welcome to nginx!"), "not the page of nginx: " + page);
            return "container %s showed its page through the bastion".formatted(task.containerAddress());
        });
    }

    private static boolean isUp(Task task) {
        return task.status().state().equals("Started");
    }

    private String page(Task task) throws InterruptedException {
        try (var forward = nodes.access()
                        .forward(nodes.nodes().bastion(), new ForwardAddress(task.containerAddress(), HTTP));
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + forward.port() + "/"))
                            .build(),
                    BodyHandlers.ofString());
            hold(answer.statusCode() == OK, "the page's status is " + answer.statusCode());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The container's page could not be read", e);
        }
    }

    String end() throws InterruptedException {
        return on(jobs -> {
            Optional<Job> service = jobs.all().stream().filter(Job::service).findFirst();
            hold(service.isPresent(), "the service is gone");
            jobs.kill(service.orElseThrow().id());
            awaitEnd(jobs, service.orElseThrow().id());
            hold(jobs.all().isEmpty(), jobs.all().size() + " jobs are left");
            return "the service is gone, no job is left";
        });
    }

    private Task await(Jobs jobs, String id, Predicate<List<Task>> done) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            var tasks = jobs.tasks(id);
            if (done.test(tasks)) {
                return tasks.getFirst();
            }
            pace.sleep(GLANCE);
        }
        throw new Step.NotHeld("nothing came of job " + id);
    }

    private void awaitEnd(Jobs jobs, String id) throws InterruptedException {
        for (int look = 0; look < LOOKS && jobs.find(id).isPresent(); look++) {
            pace.sleep(GLANCE);
        }
        hold(jobs.find(id).isEmpty(), "job " + id + " is still there");
    }
}
