package studio.titus.titus.job;

import java.util.List;
import java.util.Map;

/**
 * What each task of a job runs.
 *
 * @param entryPoint as sent: the gateway joins it with blanks and the agent splits it again, see {@link EntryPoint}
 * @param command kept, although this version never hands it to the container
 * @param env environment of the container
 * @param attributes switches that Titus's agent reads
 */
public record Container(
        Resources resources,
        SecurityProfile security,
        Image image,
        List<String> entryPoint,
        List<String> command,
        Map<String, String> env,
        Map<String, String> attributes,
        Constraints soft,
        Constraints hard) {

    static final Container EMPTY = new Container(
            Resources.DEFAULT,
            SecurityProfile.NONE,
            Image.NONE,
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Constraints.NONE,
            Constraints.NONE);

    public Container {
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        env = Ordered.copy(env);
        attributes = Ordered.copy(attributes);
    }

    public Container withResources(Resources value) {
        return new Container(value, security, image, entryPoint, command, env, attributes, soft, hard);
    }

    public Container withSecurity(SecurityProfile value) {
        return new Container(resources, value, image, entryPoint, command, env, attributes, soft, hard);
    }

    public Container withImage(Image value) {
        return new Container(resources, security, value, entryPoint, command, env, attributes, soft, hard);
    }

    public Container withEntryPoint(List<String> value) {
        return new Container(resources, security, image, value, command, env, attributes, soft, hard);
    }

    public Container withCommand(List<String> value) {
        return new Container(resources, security, image, entryPoint, value, env, attributes, soft, hard);
    }

    public Container withEnv(Map<String, String> value) {
        return new Container(resources, security, image, entryPoint, command, value, attributes, soft, hard);
    }

    public Container withAttributes(Map<String, String> value) {
        return new Container(resources, security, image, entryPoint, command, env, value, soft, hard);
    }

    public Container withConstraints(Constraints preferred, Constraints required) {
        return new Container(resources, security, image, entryPoint, command, env, attributes, preferred, required);
    }
}
