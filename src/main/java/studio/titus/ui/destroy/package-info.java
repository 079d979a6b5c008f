/**
 * Destroying a stack: what goes and what stays, the typed name that arms the button, the run, and the proof from a
 * fresh look at AWS that nothing is left.
 */
@NullMarked
package studio.titus.ui.destroy;

import org.jspecify.annotations.NullMarked;
