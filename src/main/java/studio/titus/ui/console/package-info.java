/**
 * Consoles and logs of a stack's nodes: terminals over two hops, several to a node and side by side, commands that type themselves, and
 * logs that are followed.
 */
@NullMarked
package studio.titus.ui.console;

import org.jspecify.annotations.NullMarked;
