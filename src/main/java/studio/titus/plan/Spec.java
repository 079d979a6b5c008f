package studio.titus.plan;

import java.util.List;
import java.util.Map;

/**
 * What one resource shall be. Each kind has its record of typed attributes; {@link #attributes} gives the same in the canonical text form
 * in which wish and reality are compared, with Terraform's attribute names.
 *
 * <p>Lists are sorted and joined by a comma; an absent value is the empty text.
 */
public sealed interface Spec permits NetworkSpec, SecuritySpec, IdentitySpec, StorageSpec, ComputeSpec {

    Kind kind();

    /** What other resources must give before this one can be made. */
    List<Ref> refs();

    /** The wish as text, references looked up with the resolver ({@link Resolver#UNKNOWN} where it does not know). */
    Map<String, String> attributes(Resolver resolver);
}
