package studio.titus.ui.jobs.list;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.titus.nodes.history.JobLook;
import studio.titus.state.JobRecord;
import studio.titus.titus.Job;
import studio.titus.titus.Task;

/**
 * What was found at a moment, in words. Made outside the window's thread, for there may be many tasks.
 *
 * @param tasks by the job's id
 * @param active whether the agents take tasks
 * @param names what the agents are called, by the ids of their instances
 * @param prepared tasks in finished words, by the job's id
 */
record JobsLook(
        List<JobView> jobs,
        Map<String, List<Task>> tasks,
        boolean active,
        Instant at,
        Map<String, String> names,
        Map<String, List<TaskView>> prepared) {

    static final JobsLook NOTHING = new JobsLook(List.of(), Map.of(), true, Instant.EPOCH, Map.of(), Map.of());

    /** The jobs of the gateway and those that are only remembered, in the order in which they began. */
    static JobsLook of(JobLook look, List<JobRecord> records, JobWords words, Instant now) {
        Map<String, List<Task>> tasks = look.tasks().stream().collect(groupingBy(Task::jobId));
        Map<String, JobRecord> known =
                records.stream().collect(toMap(JobRecord::id, Function.identity(), (_, last) -> last));
        List<JobView> all = new ArrayList<>();
        Set<String> live = new HashSet<>();
        for (Job job : look.jobs()) {
            live.add(job.id());
            List<Task> its = tasks.getOrDefault(job.id(), List.of());
            all.add(words.live(job, its, Optional.ofNullable(known.get(job.id())), look.active(), now));
        }
        records.stream()
                .filter(record -> !live.contains(record.id()))
                .map(record -> words.remembered(record, now))
                .forEach(all::add);
        all.sort(Comparator.comparing(JobView::begun));
        return new JobsLook(List.copyOf(all), tasks, look.active(), now, Map.of(), Map.of());
    }

    /** The same, with names for the agents, and the tasks of a job put into words already. */
    JobsLook prepared(Map<String, String> agents, String job, JobWords words) {
        var named = new JobsLook(jobs, tasks, active, at, agents, Map.of());
        return new JobsLook(jobs, tasks, active, at, agents, Map.of(job, named.tasksOf(job, words)));
    }

    /** Those that are only remembered, as long as the gateway has not answered. */
    static JobsLook remembered(List<JobRecord> records, JobWords words, Instant now) {
        return of(new JobLook(List.of(), List.of(), true), records, words, now);
    }

    /** The tasks of a job in words, by number: a batch job's as it counts them, a service's in the order of their creation. */
    List<TaskView> tasksOf(String job, JobWords words) {
        List<TaskView> ready = prepared.get(job);
        if (ready != null) {
            return ready;
        }
        List<Task> its = tasks.getOrDefault(job, List.of());
        List<TaskView> views = new ArrayList<>(its.size());
        for (int i = 0; i < its.size(); i++) {
            Task task = its.get(i);
            views.add(words.task(task, task.index().orElse(i) + 1, at, names));
        }
        return views;
    }

    long activeJobs() {
        return jobs.stream().filter(JobView::active).count();
    }
}
