/**
 * What lies on the user's disk: the folder of each stack with its settings, the journal of intents and results, the
 * lock. AWS is the truth and this room is a hint: losing it costs nothing but convenience. Writes are atomic, and files
 * of a newer version are kept aside and never overwritten.
 */
@NullMarked
package studio.titus.state;

import org.jspecify.annotations.NullMarked;
