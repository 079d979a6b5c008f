/** The grammar of the rehearsal's shells, those of its machines and of its containers. */
@NullMarked
package studio.titus.rehearsal.shell;

import org.jspecify.annotations.NullMarked;
