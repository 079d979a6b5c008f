/**
 * What each answer of AWS, and each failure on the way to it, means: what the engine does about it, and what a person reads. One table
 * a service, matched by code, message and action. {@link studio.titus.aws.error.Calls} is the way in.
 */
@NullMarked
package studio.titus.aws.error;

import org.jspecify.annotations.NullMarked;
