/**
 * The in-process cloud: the AWS SDK's client interfaces over one account kept in memory, with real-shaped waits,
 * refusals and faults, so that the product's own handlers, retries and waits run without an AWS account.
 *
 * <p>{@link studio.titus.rehearsal.RehearsalCloud} is the way in.
 */
@NullMarked
package studio.titus.rehearsal;

import org.jspecify.annotations.NullMarked;
