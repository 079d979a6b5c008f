/** Holds studio.titus.cli.render to its promises. */
@NullMarked
package studio.titus.cli.render;

import org.jspecify.annotations.NullMarked;
