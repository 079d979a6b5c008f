package studio.titus.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.titus.model.StackName;
import studio.titus.plan.Address;

/**
 * Names one create call, the same at each try.
 *
 * @param life the stack's life: AWS remembers tokens for at least a day after the resource is gone, so a second life needs others
 * @param generation how often this resource was made anew in this life, from 0
 */
record Token(StackName stack, String life, Address address, int generation) {

    /** The client token: 64 hex digits, the most that EC2 takes. */
    String attempt() {
        var text = String.join("/", stack.value(), life, address.value(), String.valueOf(generation));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Token next() {
        return new Token(stack, life, address, generation + 1);
    }
}
