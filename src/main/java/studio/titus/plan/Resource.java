package studio.titus.plan;

import java.util.List;

/**
 * One of the 38: what it shall be, and what people should know about it.
 *
 * @param sentence what it is, in plain words, such as "Bastion, t2.nano with a public address"
 * @param why what it is needed for
 * @param exposed whether it opens something to or from the internet
 * @param edges what it waits for, attribute references first
 */
public record Resource(
        Address address, Spec spec, Group group, String sentence, String why, boolean exposed, List<Edge> edges) {

    public Kind kind() {
        return spec.kind();
    }
}
