/**
 * The command line: one class a command over the same desk that the window uses, words for people and JSON lines for scripts. What a
 * command prints, asks and ends with is a promise to scripts; the README lists it.
 */
@NullMarked
package studio.titus.cli;

import org.jspecify.annotations.NullMarked;
