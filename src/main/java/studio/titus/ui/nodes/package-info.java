/**
 * The window's way to the nodes of an open stack: found and logged in to when the first page needs it, shared by checks and
 * consoles, closed with the stack. Whatever only a person can answer is asked here.
 */
@NullMarked
package studio.titus.ui.nodes;

import org.jspecify.annotations.NullMarked;
