package studio.titus.titus.job.text;

import java.net.URI;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.JobJson;

/** A job as the curl command that submits it. */
public final class CurlText {

    private CurlText() {}

    /** @param gateway its root, such as {@code http://127.0.0.1:7001} */
    public static String of(JobDescriptor job, URI gateway) {
        String address = gateway.toString().replaceFirst("/+$", "") + "/api/v3/jobs";
        return "curl -sS -H 'Content-Type: application/json' --data-raw %s %s"
                .formatted(EntryPoint.quote(JobJson.write(job)), EntryPoint.quote(address));
    }
}
