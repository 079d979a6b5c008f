package studio.titus.ui.provision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;

/** Names what stands: in the blueprint's words where the settings are known, by kind and name where they are lost. */
public final class LiveItems {

    private LiveItems() {}

    /** What stands of the stack, in the order in which it goes. */
    public static List<RunItem> of(Inventory inventory, Optional<StackSettings> settings) {
        Blueprint blueprint = settings.map(known -> Blueprint.of(known, Facts.UNKNOWN, BootScripts.NONE))
                .orElseGet(Blueprint::skeleton);
        return blueprint.destroyGraph().order().stream()
                .flatMap(address -> inventory.find(address).stream())
                .map(live -> item(blueprint.get(live.address()), live, settings.isPresent()))
                .toList();
    }

    private static RunItem item(Resource resource, Live live, boolean known) {
        String sentence = known ? resource.sentence() : plain(live);
        return new RunItem(resource.address(), resource.group(), sentence, false);
    }

    private static String plain(Live live) {
        String kind = live.kind().title();
        return "%s%s %s".formatted(kind.substring(0, 1).toUpperCase(Locale.ROOT), kind.substring(1), live.id());
    }
}
