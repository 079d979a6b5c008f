package studio.titus.ui.console;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.nodes.Way.Service;
import studio.titus.ui.fx.Texts;

/** Leads a browser or another program on this computer to services of the stack that only its own machines reach. */
final class TunnelMenu extends BriefMenu {

    private final Texts texts;
    private final ConsoleMeans means;
    private final Tunnels tunnels;
    private final Consumer<Exception> failed;

    /** @param failed tells why a service can't be reached */
    TunnelMenu(ConsoleMeans means, Tunnels tunnels, Consumer<Exception> failed) {
        super(means.texts(), "console.tunnels", BootstrapIcons.ARROW_LEFT_RIGHT);
        this.texts = means.texts();
        this.means = means;
        this.tunnels = tunnels;
        this.failed = failed;
        tunnels.openProperty().subscribe(this::offer);
    }

    private void offer(Map<Service, Tunnel> open) {
        getItems().setAll(Stream.of(Service.values()).map(it -> menu(it, open)).toList());
    }

    private Menu menu(Service service, Map<Service, Tunnel> open) {
        String name = name(service);
        Tunnel tunnel = open.get(service);
        Menu menu = new Menu(tunnel == null ? name : texts.of("console.tunnels.open", name, tunnel.address()));
        MenuItem copy = item("console.tunnels.copy", BootstrapIcons.CLIPBOARD, () -> copy(service));
        MenuItem close = item("console.tunnels.close", BootstrapIcons.X, () -> tunnels.close(service));
        close.setDisable(tunnel == null);
        if (!service.page().isEmpty()) {
            menu.getItems()
                    .add(item("console.tunnels.browse", BootstrapIcons.BOX_ARROW_UP_RIGHT, () -> browse(service)));
        }
        menu.getItems().addAll(copy, close);
        return menu;
    }

    private String name(Service service) {
        return texts.of(
                switch (service) {
                    case GATEWAY -> "console.tunnels.gateway";
                    case MESOS -> "console.tunnels.mesos";
                    case ZOOKEEPER -> "console.tunnels.zookeeper";
                });
    }

    private void browse(Service service) {
        tunnels.use(service, tunnel -> means.browser().accept(URI.create(tunnel.address() + service.page())), failed);
    }

    private void copy(Service service) {
        tunnels.use(
                service,
                tunnel -> {
                    means.clipboard().copy(tunnel.address());
                    done("copy.done");
                },
                failed);
    }
}
