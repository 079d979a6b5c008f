package studio.titus.titus.job.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;

/**
 * A job to begin with. Each is whole: it passes all rules of the gateway. Its e-mail address, security group and role are examples, to be
 * replaced by those of a stack; their values are room to work, not the least that is allowed.
 */
public enum JobTemplate {
    /** The walkthrough's batch job. */
    SLEEP,
    /** A batch job whose tasks share work by their number. */
    SHARDED,
    /** The walkthrough's service, which answers on port 80. */
    NGINX,
    /** A service that nobody calls. */
    WORKER;

    /** Its JSON as it stands in the program. */
    public String json() {
        String file = "/titus/templates/" + name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = JobTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JobDescriptor job() {
        return switch (JobJson.read(json())) {
            case Imported.Job(var job, var _) -> job;
            case Imported.Unreadable _, Imported.NamesFile _ -> throw new IllegalStateException(name());
        };
    }
}
