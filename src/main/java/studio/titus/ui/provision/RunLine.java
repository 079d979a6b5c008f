package studio.titus.ui.provision;

import studio.titus.plan.Address;
import studio.titus.ui.control.ResourceLine;

/** What the row of one resource shows at a moment. */
public record RunLine(Address address, ResourceLine line) {}
