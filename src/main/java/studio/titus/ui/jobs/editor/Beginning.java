package studio.titus.ui.jobs.editor;

import java.util.List;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.text.JobTemplate;

/** What a new job may begin with. Their values are room to work, not the least that is allowed. */
enum Beginning {
    /** A batch job with safe values, of which nobody has said yet what it runs. */
    EMPTY(JobTemplate.SLEEP, "job.begin.empty"),
    SLEEP(JobTemplate.SLEEP, "job.begin.sleep"),
    SHARDED(JobTemplate.SHARDED, "job.begin.sharded"),
    NGINX(JobTemplate.NGINX, "job.begin.nginx"),
    WORKER(JobTemplate.WORKER, "job.begin.worker");

    private final JobTemplate template;
    private final String nameKey;

    Beginning(JobTemplate template, String nameKey) {
        this.template = template;
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }

    /** The job as this person would begin it on this stack: no example addresses are left in it. */
    JobDescriptor job(String email, StackValues values) {
        JobDescriptor job = values.into(template.job().withTeamEmail(email));
        return this == EMPTY
                ? job.withApplicationName("")
                        .withContainer(
                                job.container().withImage(new Image("", "", "")).withEntryPoint(List.of()))
                : job;
    }
}
