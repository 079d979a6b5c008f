package studio.titus.nodes;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import studio.titus.checks.Surroundings;
import studio.titus.engine.CloudSession;
import studio.titus.model.Cidr;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Exposure;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.state.StackFolder;

/** A stack from outside, through the session it was found with and real sockets. */
record StackSurroundings(CloudSession session, Inventory inventory, Path folder) implements Surroundings {

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
    public Exposure exposure() {
        return session.exposure(vpc());
    }

    @Override
    public List<String> publicSettings() {
        return session.publicSettings(bucket());
    }

    @Override
    public Knock knock(String publicAddress, int port) {
        var door = session.door(publicAddress, port);
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
