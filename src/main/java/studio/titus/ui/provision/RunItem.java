package studio.titus.ui.provision;

import studio.titus.plan.Address;
import studio.titus.plan.Group;

/**
 * One resource that a run shows, whether the run touches it or not.
 *
 * @param sentence what it is, in plain words, its name up to the first comma
 * @param untouched whether it stands already and stays as it is
 */
public record RunItem(Address address, Group group, String sentence, boolean untouched) {

    /** What it is called inside another sentence: "NAT gateway", "Prereqs". */
    public String shortName() {
        int comma = sentence.indexOf(',');
        return comma < 0 ? sentence : sentence.substring(0, comma);
    }
}
