package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.text.JobTemplate;

/** Prints a job to begin with. */
@Command(
        name = "template",
        description = {
            "Print a whole job to begin with: a batch job that sleeps, or a service that answers on port 80.",
            "Put your own e-mail address, security group and role into it."
        })
final class JobTemplateCommand implements CliCommand {

    private final Kit kit;

    @Parameters(index = "0", paramLabel = "batch|service", description = "Kind of job: batch or service.")
    private Kind kind = Kind.batch;

    /** Named as they are typed. */
    enum Kind {
        batch(JobTemplate.SLEEP),
        service(JobTemplate.NGINX);

        private final JobTemplate template;

        Kind(JobTemplate template) {
            this.template = template;
        }
    }

    JobTemplateCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() {
        String json = kind.template.json().stripTrailing();
        kit.output()
                .plain(kit.options().json() ? JobJson.tree(kind.template.job()).toString() : json);
        return Exit.DONE;
    }
}
