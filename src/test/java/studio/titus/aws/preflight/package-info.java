/** Each check on its edges, and all of them together against an account that is ready, silent, slow or broken. */
@NullMarked
package studio.titus.aws.preflight;

import org.jspecify.annotations.NullMarked;
