/**
 * The six pages from credentials to review: a rail that keeps every answer, a form with what it affects beside it, and
 * a foot that says what is still missing. Each page is a FXML file, a thin controller and a model without nodes; the
 * answers themselves live in {@link studio.titus.ui.wizard.draft}.
 */
@NullMarked
package studio.titus.ui.wizard;

import org.jspecify.annotations.NullMarked;
