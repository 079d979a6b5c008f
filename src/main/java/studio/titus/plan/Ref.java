package studio.titus.plan;

/**
 * A value that another resource will give, such as the id of the VPC.
 *
 * @param target the resource that gives it
 * @param attribute the name of the attribute: {@code id}, {@code arn}, {@code latest_version} …
 */
public record Ref(Address target, String attribute) {

    @Override
    public String toString() {
        return target + "." + attribute;
    }
}
