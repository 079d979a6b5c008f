package studio.titus.plan;

import java.util.Collection;
import java.util.Map;
import studio.titus.model.BootObject;
import studio.titus.model.NodePackages;
import studio.titus.model.PackageSource;
import studio.titus.model.StackSettings;

/** What nodes boot with; implemented over the {@code bootstrap} room, which knows the templates and the packages. */
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

    /**
     * Where the nodes get the packages of the Titus servers from.
     *
     * @param standing what the stack's bucket holds for booting
     * @throws studio.titus.problem.ProblemException when a file of this computer that shall be used is no good
     */
    default NodePackages packages(StackSettings settings, Collection<BootObject> standing) {
        return NodePackages.published(PackageSource.DEBS.url());
    }

    /** No node gets a script: for graphs and pictures, where the text does not matter. */
    BootScripts NONE = (node, values) -> "";
}
