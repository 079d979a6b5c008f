/**
 * The last page of the wizard: the plan as it will be run, what it opens to the internet, what it costs, and the checks
 * made before the first call. Nothing here changes anything; pressing the main button hands over to the run.
 */
@NullMarked
package studio.titus.ui.wizard.review;

import org.jspecify.annotations.NullMarked;
