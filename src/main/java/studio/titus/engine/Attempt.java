package studio.titus.engine;

import java.util.Map;
import studio.titus.plan.Address;
import studio.titus.plan.Resolver;

/**
 * What a handler needs to make or change a resource.
 *
 * @param resolver gives what other resources have given; knows everything the spec refers to
 * @param token the client token, at most 64 ASCII characters: the same for each try of one create or one update, another for each update
 * @param tags the marks and the user's own tags
 */
public record Attempt(Address address, Resolver resolver, String token, Map<String, String> tags) {

    public Attempt {
        tags = Map.copyOf(tags);
    }
}
