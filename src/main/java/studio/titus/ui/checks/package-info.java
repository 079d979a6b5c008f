/**
 * The pages that try what is claimed of a stack: whether its nodes are ready, with what mends them, and whether it is isolated. The claims
 * stand there from the start, run themselves, and say what was tried, where, and what came back.
 */
@NullMarked
package studio.titus.ui.checks;

import org.jspecify.annotations.NullMarked;
