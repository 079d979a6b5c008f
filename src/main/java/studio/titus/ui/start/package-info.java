/**
 * Where the window begins: rehearse, set up, open or go on with a stack, and finding stacks by their tags. Also puts
 * the screens together, since every way through the window starts and ends here.
 */
@NullMarked
package studio.titus.ui.start;

import org.jspecify.annotations.NullMarked;
