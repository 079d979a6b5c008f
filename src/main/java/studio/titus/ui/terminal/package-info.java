/**
 * The terminal: what a shell prints, drawn; keys and the mouse, handed on; find, zoom, and the question before several lines are pasted.
 * Knows nothing of nodes or of how a shell is reached. The only importer of the terminal widget.
 */
@NullMarked
package studio.titus.ui.terminal;

import org.jspecify.annotations.NullMarked;
