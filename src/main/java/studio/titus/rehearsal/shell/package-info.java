/** The shell of a rehearsal, on its machines and in its containers: its grammar, and how its lines run. */
@NullMarked
package studio.titus.rehearsal.shell;

import org.jspecify.annotations.NullMarked;
