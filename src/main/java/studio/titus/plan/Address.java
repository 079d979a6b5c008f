package studio.titus.plan;

/**
 * The name of one resource of the stack, in the form of the Terraform project it comes from: {@code aws_instance.bastion}. Addresses
 * are stable for ever: tags in AWS and journals on disk hold them.
 *
 * @param value {@code TYPE.NAME}
 */
public record Address(String value) implements Comparable<Address> {

    public Address {
        if (value.indexOf('.') < 1 || value.endsWith(".")) {
            throw new IllegalArgumentException("An address is TYPE.NAME: " + value);
        }
    }

    /** The part after the dot: {@code bastion} of {@code aws_instance.bastion}. */
    public String name() {
        return value.substring(value.indexOf('.') + 1);
    }

    /** A reference to an attribute of this resource, such as {@code id} or {@code arn}. */
    public Ref ref(String attribute) {
        return new Ref(this, attribute);
    }

    /** A reference to this resource's {@code id}. */
    public Ref id() {
        return ref("id");
    }

    @Override
    public int compareTo(Address other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
