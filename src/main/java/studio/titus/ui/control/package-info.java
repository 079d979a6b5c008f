/**
 * The controls every screen is built from: fields, rows, pills, cards, bars. They take finished words and values, know
 * no business, and draw with the colour tokens only, so that both themes and all screens look alike.
 */
@NullMarked
package studio.titus.ui.control;

import org.jspecify.annotations.NullMarked;
