package studio.titus.aws.resource;

import studio.titus.model.NamePrefix;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;

/**
 * The names under which one stack's resources stand where AWS knows no marks to search by.
 *
 * @param prefix before each of the original's names
 * @param bucket "" when not known
 * @param wanted whether settings ask for these names, so that somebody else's things under them are in the way
 */
record Names(NamePrefix prefix, String bucket, boolean wanted) {

    static Names of(StackSettings settings) {
        return new Names(settings.namePrefix(), settings.bucket().value(), true);
    }

    /** The names that the stack's network bears. */
    static Names noted(String prefix, String bucket) {
        return new Names(NamePrefix.check(prefix).toOptional().orElse(NamePrefix.NONE), bucket, false);
    }

    String of(Address address) {
        return prefix.name(address.name());
    }
}
