/**
 * How a call reaches the rehearsal cloud: proxies of the SDK's client interfaces, the switchboard's faults, one lock.
 *
 * <p>Also the shapes every service shares: errors as the wire would bring them, pages, random names.
 */
@NullMarked
package studio.titus.rehearsal.wire;

import org.jspecify.annotations.NullMarked;
