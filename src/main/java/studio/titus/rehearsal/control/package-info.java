/**
 * What a scenario may set: how long things take, what the account is like, and which calls go wrong.
 *
 * <p>Nothing in here knows how the rehearsal cloud keeps its state.
 */
@NullMarked
package studio.titus.rehearsal.control;

import org.jspecify.annotations.NullMarked;
