/** Promises of the handlers, the look at what stands, and what they are made of. */
@NullMarked
package studio.titus.aws.resource;

import org.jspecify.annotations.NullMarked;
