/**
 * A Titus gateway and the master behind it as they were recorded: what they answer, and how jobs and tasks live. It knows neither nodes nor
 * HTTP servers; {@link studio.titus.rehearsal.gateway.Fleet} tells it of the agents.
 */
@NullMarked
package studio.titus.rehearsal.gateway;

import org.jspecify.annotations.NullMarked;
