/** Promises of the room as a whole, kept against the rehearsal cloud. */
@NullMarked
package studio.titus.aws;

import org.jspecify.annotations.NullMarked;
