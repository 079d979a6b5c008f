/**
 * A page with every control in every state, and the way from a scene to a PNG file. Run {@link
 * studio.titus.ui.gallery.Gallery} to look at the controls in both themes.
 */
@NullMarked
package studio.titus.ui.gallery;

import org.jspecify.annotations.NullMarked;
