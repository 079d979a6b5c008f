/** Promises of the error table. */
@NullMarked
package studio.titus.aws.error;

import org.jspecify.annotations.NullMarked;
