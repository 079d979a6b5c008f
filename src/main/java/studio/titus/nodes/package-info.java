/**
 * The nodes of one stack as one object: which machines they are, the way to them, their checks and what mends them. Window, command line
 * and tour share it, as they share {@code engine.StackDesk} for what AWS runs.
 */
@NullMarked
package studio.titus.nodes;

import org.jspecify.annotations.NullMarked;
