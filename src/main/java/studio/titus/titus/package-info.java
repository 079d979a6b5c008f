/**
 * The Titus gateway as its HTTP API v3 answers: the groups of agents now, jobs and tasks later. Knows nothing of how the gateway is
 * reached; somebody else opens the way and gives the address. Facts are those of gateway v0.1.0-rc.57.
 */
@NullMarked
package studio.titus.titus;

import org.jspecify.annotations.NullMarked;
