package studio.titus.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.titus.model.StackName;
import studio.titus.plan.Address;

/** The tags by which a stack's resources are known in AWS. Their keys are stable for ever. */
public final class Marks {

    /** Which stack a resource belongs to. */
    public static final String STACK = "titus-studio:stack";

    /** Which of the 38 it is: its {@link Address}. */
    public static final String RESOURCE = "titus-studio:resource";

    /** The life of the stack, drawn anew at each first create. */
    public static final String LIFE = "titus-studio:life";

    /** How often this resource was made anew in this life, from 0. */
    public static final String GENERATION = "titus-studio:generation";

    /** The one create call that made it. */
    public static final String ATTEMPT = "titus-studio:attempt";

    /** What made it. */
    public static final String CREATED_BY = "titus-studio:created-by";

    private Marks() {}

    /** The marks of one resource, and a {@code Name} that people see in the AWS console. */
    static Map<String, String> of(StackName stack, Address address, Token token) {
        var tags = new LinkedHashMap<String, String>();
        tags.put("Name", stack.value() + " " + address.name());
        tags.put(STACK, stack.value());
        tags.put(RESOURCE, address.value());
        tags.put(LIFE, token.life());
        tags.put(GENERATION, String.valueOf(token.generation()));
        tags.put(ATTEMPT, token.attempt());
        tags.put(CREATED_BY, "titus-studio");
        return tags;
    }
}
