/**
 * The rehearsal tour: the whole life of a stack in a cloud that exists only in this process, with the real engine, told as a list of
 * checks. Leaves nothing behind.
 */
@NullMarked
package studio.titus.cli.tour;

import org.jspecify.annotations.NullMarked;
