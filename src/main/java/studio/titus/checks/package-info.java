/**
 * Whether the nodes of a stack do what they are there for: how far their first boot is, the walkthrough's checks from the bastion to an
 * active group of agents, what mends what does not hold. Reaches the nodes through the {@code ssh} room, the gateway through {@code titus}.
 */
@NullMarked
package studio.titus.checks;

import org.jspecify.annotations.NullMarked;
