/** Tests of {@code studio.titus.ui.shell}. */
@NullMarked
package studio.titus.ui.shell;

import org.jspecify.annotations.NullMarked;
