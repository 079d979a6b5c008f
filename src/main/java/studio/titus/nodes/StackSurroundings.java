package studio.titus.nodes;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.titus.checks.Surroundings;
import studio.titus.engine.CloudSession;
import studio.titus.model.Cidr;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Exposure;
import studio.titus.plan.Inventory;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.state.StackFolder;

/**
 * A stack from outside, through real sockets.
 *
 * @param current the session that calls go through now
 */
record StackSurroundings(Supplier<CloudSession> current, Inventory inventory, Path folder) implements Surroundings {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String vpc() {
        return inventory.find(Addresses.VPC).map(Live::id).orElse("");
    }

    @Override
    public List<Cidr> trusted() {
        return StackFolder.settingsIn(folder)
                .map(settings -> settings.trustedCidr())
                .orElseGet(() -> Stream.of(
                                attribute(Addresses.BASTION_SSH, "cidr_blocks").split(","))
                        .filter(text -> !text.isEmpty())
                        .map(Cidr::of)
                        .toList());
    }

    @Override
    public String natAddress() {
        return attribute(Addresses.NAT_GATEWAY, "public_ip");
    }

    @Override
    public String bucket() {
        return inventory.find(Addresses.BUCKET).map(Live::id).orElse("");
    }

    @Override
    public String region() {
        return current.get().region().code();
    }

    @Override
    public String containerRole() {
        return attribute(Addresses.S3_ROLE, "arn");
    }

    @Override
    public String containerGroup() {
        return inventory.find(Addresses.APP_GROUP).map(Live::id).orElse("");
    }

    @Override
    public Exposure exposure() {
        return current.get().exposure(vpc());
    }

    @Override
    public List<String> publicSettings() {
        return current.get().publicSettings(bucket());
    }

    @Override
    public Map<String, Address> ownRules() {
        var own = new HashMap<String, Address>();
        inventory.present().values().stream()
                .filter(live -> live.kind() == Kind.SECURITY_GROUP_RULE)
                .forEach(live -> Stream.of(live.id().split(",")).forEach(id -> own.put(id, live.address())));
        return own;
    }

    @Override
    public void revoke(List<Exposure.Opening> rules) {
        current.get().revoke(rules);
    }

    @Override
    public void closeBucket() {
        current.get().closeToPublic(bucket());
    }

    @Override
    public Knock knock(String publicAddress, int port) {
        var door = current.get().door(publicAddress, port);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(door.host(), door.port()), Math.toIntExact(PATIENCE.toMillis()));
            return Knock.ANSWERED;
        } catch (ConnectException e) {
            return Knock.REFUSED;
        } catch (IOException e) {
            return Knock.SILENCE;
        }
    }

    private String attribute(Address address, String name) {
        return inventory.find(address).map(live -> live.attributeOr(name)).orElse("");
    }
}
