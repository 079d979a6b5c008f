/**
 * What would stop a run half-way, looked for before anything is made: who one is, what one may do, what the account has left, and what
 * the settings ask for. Each look is a small class of its own; {@link studio.titus.aws.preflight.Checks} lists them in the order in
 * which people read them. Nothing here changes anything in AWS.
 */
@NullMarked
package studio.titus.aws.preflight;

import org.jspecify.annotations.NullMarked;
