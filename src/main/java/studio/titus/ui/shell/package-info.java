/**
 * The window around the screens: frame with rail, head and footer, navigation, shortcuts, closing, memory of its place.
 * Screens hand it their parts; it knows none of them.
 */
@NullMarked
package studio.titus.ui.shell;

import org.jspecify.annotations.NullMarked;
