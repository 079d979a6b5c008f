/** Holds studio.titus.cli to its promises. */
@NullMarked
package studio.titus.cli;

import org.jspecify.annotations.NullMarked;
