/** Tests of {@code studio.titus.ui.control}. */
@NullMarked
package studio.titus.ui.control;

import org.jspecify.annotations.NullMarked;
