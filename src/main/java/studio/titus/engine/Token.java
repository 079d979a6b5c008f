package studio.titus.engine;

import studio.titus.model.StackName;
import studio.titus.plan.Address;
import studio.titus.plan.Sha256;

/**
 * Names one create call, the same at each try.
 *
 * @param life the stack's life: AWS remembers tokens for at least a day after the resource is gone, so a second life needs others
 * @param generation how often this resource was made anew in this life, from 0
 */
record Token(StackName stack, String life, Address address, int generation) {

    /** The client token: 64 hex digits, the most that EC2 takes. */
    String attempt() {
        return Sha256.hex(String.join("/", stack.value(), life, address.value(), String.valueOf(generation)));
    }

    Token next() {
        return new Token(stack, life, address, generation + 1);
    }
}
