/**
 * What belongs to the account as a whole: who calls, what the quotas are, which plan it is on.
 *
 * <p>Most of it is read from the scenario's circumstances.
 */
@NullMarked
package studio.titus.rehearsal.account;

import org.jspecify.annotations.NullMarked;
