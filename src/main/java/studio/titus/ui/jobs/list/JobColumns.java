package studio.titus.ui.jobs.list;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import javafx.scene.control.TableColumn;
import studio.titus.ui.fx.Texts;

/** What the two tables show. */
final class JobColumns {

    private final Texts texts;

    JobColumns(Texts texts) {
        this.texts = texts;
    }

    List<TableColumn<Row<JobView>, JobView>> jobs() {
        return List.of(
                Columns.text(texts.of("jobs.column.name"), 220, JobView::name, comparing(JobView::name), "name"),
                Columns.text(texts.of("jobs.column.kind"), 80, this::kind, comparing(JobView::service)),
                Columns.state(
                        texts.of("jobs.column.state"),
                        160,
                        JobView::status,
                        JobView::state,
                        comparing(JobView::status).thenComparing(JobView::state)),
                Columns.text(
                        texts.of("jobs.column.tasks"),
                        90,
                        JobView::tasks,
                        comparingInt((JobView job) -> job.capacity().desired()),
                        "number"),
                Columns.text(
                        texts.of("jobs.column.age"),
                        80,
                        JobView::age,
                        comparing(JobView::begun).reversed(),
                        "number"));
    }

    private String kind(JobView job) {
        return texts.of(job.service() ? "jobs.kind.service" : "jobs.kind.batch");
    }

    List<TableColumn<Row<TaskView>, TaskView>> tasks() {
        return List.of(
                Columns.text(
                        texts.of("jobs.column.number"),
                        60,
                        task -> String.valueOf(task.number()),
                        comparingInt(TaskView::number)),
                Columns.state(
                        texts.of("jobs.column.state"),
                        130,
                        TaskView::status,
                        TaskView::state,
                        comparing(TaskView::status).thenComparing(TaskView::state)),
                Columns.text(
                        texts.of("jobs.column.address"), 130, TaskView::address, comparing(TaskView::address), "mono"),
                Columns.text(texts.of("jobs.column.agent"), 170, TaskView::agent, comparing(TaskView::agent), "mono"),
                Columns.text(
                        texts.of("jobs.column.retries"),
                        80,
                        task -> String.valueOf(task.task().attempt()),
                        comparingInt(task -> task.task().attempt()),
                        "number"),
                Columns.text(
                        texts.of("jobs.column.since"),
                        80,
                        TaskView::since,
                        comparing((TaskView task) -> task.task().status().at()).reversed(),
                        "number"));
    }
}
