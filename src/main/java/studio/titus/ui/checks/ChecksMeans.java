package studio.titus.ui.checks;

import java.time.InstantSource;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.StackRepairs;

/**
 * What a page of checks works with.
 *
 * @param nodes the way to the stack's machines
 * @param repairs plans what mends
 * @param memory keeps what was found, for the next visit and other pages
 * @param clock this computer's, which runs slower than a rehearsal's
 * @param remedies what is offered when the nodes can't be reached
 * @param exits where the page leads
 */
public record ChecksMeans(
        NodeRoom nodes,
        StackRepairs repairs,
        CheckMemory memory,
        UiThread ui,
        Background background,
        InstantSource clock,
        NodeRemedies remedies,
        ReadyExits exits) {}
