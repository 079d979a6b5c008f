package studio.titus.engine;

import java.util.Optional;
import java.util.Set;
import studio.titus.plan.Live;
import studio.titus.plan.Spec;

/**
 * Makes, changes and removes resources of one kind. A handler does one thing at a time and returns: it neither waits, nor tries again,
 * nor writes journals; the engine does. Every method throws {@link CloudException} and no other exception for what AWS answers.
 *
 * <p>The engine's use: {@link #create}, then {@link #update} for what the create call could not say (DNS settings, attachment, route),
 * then {@link #look} until it is ready. A created resource that lacks something is an ordinary difference, so a run that was cut off in
 * between simply goes on.
 *
 * @param <S> what a resource of this kind shall be
 */
public interface ResourceHandler<S extends Spec> {

    /**
     * The one call that makes the resource. It carries the marks as tags wherever the call takes tags, and the client token wherever it
     * takes one.
     *
     * @return what the reply tells, in any phase; {@link Live.Phase#GONE} when the token was bound to something removed since
     * @throws CloudException with {@link CloudException.Reaction#OUTCOME_UNKNOWN} when the call may or may not have been carried out; the
     *     engine then looks before it tries again
     */
    Live create(S spec, Attempt attempt);

    /**
     * Changes what differs, in place. May be called again after a failure half-way: every step is harmless when already done.
     *
     * @param attributes the names that differ, all of them changeable in place
     * @return the resource as far as the replies tell; what was changed shows its new value
     */
    Live update(S spec, Live live, Set<String> attributes, Attempt attempt);

    /**
     * A fresh look at one resource.
     *
     * @param live what was known of it; its id is used
     * @return empty when AWS no longer has it
     */
    Optional<Live> look(Live live);

    /**
     * Looks for a resource that an earlier create call may have made: by its marks, its name or its parent.
     *
     * @return empty when there is none, or none visible yet
     */
    Optional<Live> find(S spec, Attempt attempt);

    /**
     * Asks AWS to remove it, children without a row of their own included. What is already gone is success.
     *
     * @throws CloudException with {@link CloudException.Reaction#BUSY} and a problem that names the blocker while something still needs
     *     it; with {@link CloudException.Reaction#KEPT} when the removal's own wishes let it stay
     */
    void delete(Live live, Removal removal);
}
