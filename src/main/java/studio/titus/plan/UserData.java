package studio.titus.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The boot script of a node, which may hold values that only other resources give.
 *
 * @param inputs those values
 * @param render makes the text once all inputs can be looked up
 */
public record UserData(List<Ref> inputs, Function<Resolver, String> render) {

    /** The text, or empty while an input is not known. */
    public Optional<String> text(Resolver resolver) {
        boolean known = inputs.stream().allMatch(ref -> resolver.find(ref).isPresent());
        return known ? Optional.of(render.apply(resolver)) : Optional.empty();
    }

    /** SHA-256 of the text in hex: how a plan tells whether a node was booted with another script. Empty text gives "". */
    public Optional<String> sha256(Resolver resolver) {
        return text(resolver).map(UserData::sha256);
    }

    /** SHA-256 in hex of a script as it stands in AWS; "" for none. */
    public static String sha256(String text) {
        return text.isEmpty() ? "" : Sha256.hex(text);
    }
}
