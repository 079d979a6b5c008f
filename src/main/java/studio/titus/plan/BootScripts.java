package studio.titus.plan;

import java.util.Map;

/** Renders the boot script of a node; implemented over the {@code bootstrap} room, which knows the templates. */
@FunctionalInterface
public interface BootScripts {

    /**
     * The script.
     *
     * @param node {@code bastion}, {@code prereqs}, {@code master}, {@code gateway} or {@code agent}
     * @param values the template's variables, all known
     * @return the text, "" for a node that needs none
     */
    String render(String node, Map<String, String> values);

    /** No node gets a script: for graphs and pictures, where the text does not matter. */
    BootScripts NONE = (node, values) -> "";
}
