/**
 * The answers of one wizard run, as typed and as understood: text properties with what they mean, the settings they
 * make, and what is to be said under each field. No nodes and no threads, so that all of it is tested without a window.
 */
@NullMarked
package studio.titus.ui.wizard.draft;

import org.jspecify.annotations.NullMarked;
