/**
 * Inputs and facts as values that cannot exist invalid: ranges, names, keys, machine types, settings, prices.
 * Each text a person may type has a {@code check} that answers with the value or with what to type instead, as a
 * {@link studio.titus.model.Checked}. JDK only; nothing here reads files of the user, the network or the clock.
 */
@NullMarked
package studio.titus.model;

import org.jspecify.annotations.NullMarked;
