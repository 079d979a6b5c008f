package studio.titus.launch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import studio.titus.bootstrap.NodeScripts;
import studio.titus.bootstrap.PackageShelf;
import studio.titus.model.BootObject;
import studio.titus.model.NodePackages;
import studio.titus.model.StackSettings;
import studio.titus.plan.BootScripts;

/** What nodes boot with, from the program's own templates and folders. */
public final class NodeBoot implements BootScripts {

    private final NodeScripts scripts = new NodeScripts();
    private final PackageShelf shelf;

    /** @param packages the program's folder for the Titus packages; need not exist */
    public NodeBoot(Path packages) {
        shelf = new PackageShelf(packages);
    }

    @Override
    public String render(String node, Map<String, String> values) {
        return scripts.render(node, values);
    }

    @Override
    public NodePackages packages(StackSettings settings, Collection<BootObject> standing) {
        return shelf.choose(settings, standing);
    }
}
