package studio.titus.aws;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.titus.aws.error.Denials;
import studio.titus.engine.Attempt;
import studio.titus.engine.CloudException;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Live;
import studio.titus.plan.Spec;

/**
 * A handler whose refusals say what exactly is not allowed, where AWS tells.
 *
 * @param <S> what a resource of this kind shall be
 */
record ExplainedHandler<S extends Spec>(ResourceHandler<S> handler, Denials denials) implements ResourceHandler<S> {

    @Override
    public Live create(S spec, Attempt attempt) {
        return explained(() -> handler.create(spec, attempt));
    }

    @Override
    public Live update(S spec, Live live, Set<String> attributes, Attempt attempt) {
        return explained(() -> handler.update(spec, live, attributes, attempt));
    }

    @Override
    public Optional<Live> look(Live live) {
        return explained(() -> handler.look(live));
    }

    @Override
    public Optional<Live> find(S spec, Attempt attempt) {
        return explained(() -> handler.find(spec, attempt));
    }

    @Override
    public void delete(Live live, Removal removal) {
        explained(() -> {
            handler.delete(live, removal);
            return live;
        });
    }

    private <T> T explained(Supplier<T> call) {
        try {
            return call.get();
        } catch (CloudException e) {
            throw denials.explain(e);
        }
    }
}
