/**
 * The picture of a stack: network, subnets, gateways, nodes and security groups, drawn from the blueprint. One drawing
 * for the review page and for runs, in a wide and a tall form, and the same in words for those who do not see it.
 */
@NullMarked
package studio.titus.ui.topology;

import org.jspecify.annotations.NullMarked;
