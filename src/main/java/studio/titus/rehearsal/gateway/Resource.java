package studio.titus.rehearsal.gateway;

import java.util.Optional;

/** One kind of thing of the gateway's interface. */
@FunctionalInterface
public interface Resource {

    /**
     * Answers what is its own.
     *
     * @return empty when the path is not
     * @throws Refusal as the gateway refuses
     */
    Optional<Reply> answer(Request request);
}
