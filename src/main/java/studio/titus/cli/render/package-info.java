/**
 * How plans, runs and problems look: as text, as a live block in a terminal, and as JSON lines with stable names. Takes values and
 * events, gives lines; asks nothing and decides nothing.
 */
@NullMarked
package studio.titus.cli.render;

import org.jspecify.annotations.NullMarked;
