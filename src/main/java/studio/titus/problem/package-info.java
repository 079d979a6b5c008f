/**
 * What goes wrong, said once: a {@link studio.titus.problem.Problem} tells what happened, why, and what to do next.
 * Window and command line render the same record, so no other type carries a failure to a person. JDK only, and
 * everything that enters a problem has passed the {@link studio.titus.problem.Redactor}.
 */
@NullMarked
package studio.titus.problem;

import org.jspecify.annotations.NullMarked;
