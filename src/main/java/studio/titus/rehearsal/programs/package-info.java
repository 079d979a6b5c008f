/** Programs that the rehearsal's machines and containers both have: those that print, filter text, and ask. */
@NullMarked
package studio.titus.rehearsal.programs;

import org.jspecify.annotations.NullMarked;
