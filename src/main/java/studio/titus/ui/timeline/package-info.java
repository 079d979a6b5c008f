/**
 * What of a run happened when, what is expected, and which chain of steps decides when it ends: the forecast as plain
 * values, and the strip of time that draws it. Knows neither events nor engine.
 */
@NullMarked
package studio.titus.ui.timeline;

import org.jspecify.annotations.NullMarked;
