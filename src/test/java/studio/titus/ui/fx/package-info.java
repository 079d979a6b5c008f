/** Tests of {@code studio.titus.ui.fx}. */
@NullMarked
package studio.titus.ui.fx;

import org.jspecify.annotations.NullMarked;
