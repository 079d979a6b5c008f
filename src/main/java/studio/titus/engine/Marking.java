package studio.titus.engine;

import java.util.LinkedHashMap;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;

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

    Attempt attempt(Token token) {
        var tags = new LinkedHashMap<>(Marks.of(context.stack, token.address(), token));
        tags.putAll(blueprint.settings().tags());
        return new Attempt(token.address(), context.resolver(), token.attempt(), tags);
    }
}
