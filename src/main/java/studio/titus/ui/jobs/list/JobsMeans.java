package studio.titus.ui.jobs.list;

import java.time.InstantSource;
import java.time.ZoneId;
import studio.titus.nodes.history.JobHistory;
import studio.titus.ui.fx.Background;

/**
 * What the page of jobs works with.
 *
 * @param door the way to the gateway and the containers
 * @param history what this computer remembers
 * @param clock whose time the ages are told by
 * @param zone of the times shown
 */
public record JobsMeans(
        JobsDoor door,
        JobHistory history,
        Background background,
        InstantSource clock,
        ZoneId zone,
        JobsMending mending,
        JobsExits exits) {}
