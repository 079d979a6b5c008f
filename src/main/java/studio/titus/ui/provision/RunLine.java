package studio.titus.ui.provision;

import studio.titus.plan.Address;
import studio.titus.ui.control.ResourceLine;

/**
 * What the row of one resource shows at a moment.
 *
 * @param brief the same for a narrow list
 */
public record RunLine(Address address, ResourceLine line, ResourceLine brief) {

    /** A line that is the same in a narrow list. */
    public RunLine(Address address, ResourceLine line) {
        this(address, line, line);
    }
}
