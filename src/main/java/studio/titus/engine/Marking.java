package studio.titus.engine;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.UserTags;

/** Gives each call of one run its token and its tags. */
final class Marking {

    private final RunContext context;
    private final Blueprint blueprint;
    private final String life;

    Marking(RunContext context, Blueprint blueprint, String life) {
        this.context = context;
        this.blueprint = blueprint;
        this.life = life;
    }

    Token token(Address address, int generation) {
        return new Token(context.stack, life, address, generation);
    }

    /** For a create call: the client token is the same at each try. */
    Attempt attempt(Token token) {
        return attempt(token, token.attempt());
    }

    /** For changing what stands: AWS must not take this change for an earlier one, so its client token is drawn anew. */
    Attempt update(Address address) {
        int generation = Math.max(0, context.journal.nextGeneration(address) - 1);
        return attempt(token(address, generation), draw());
    }

    private Attempt attempt(Token token, String clientToken) {
        var tags = new LinkedHashMap<>(Marks.of(context.stack, token.address(), token));
        if (blueprint.get(token.address()).kind().taggable()) {
            tags.putAll(UserTags.withNote(blueprint.settings().tags()));
        }
        return new Attempt(token.address(), context.resolver(), clientToken, tags);
    }

    private String draw() {
        var bytes = new byte[32];
        context.random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
