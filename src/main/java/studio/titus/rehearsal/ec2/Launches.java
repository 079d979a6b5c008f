package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ArchitectureValues;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.MonitoringState;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import studio.titus.rehearsal.wire.Shapes;

/** Makes instances. */
final class Launches {

    private final Ec2Data data;
    private final LaunchDesk desk;
    private final LaunchRoom room;
    private final NetworkInterfaces cards;
    private final InstanceLife life;
    private final Volumes volumes;
    private final Map<String, String> userData = new HashMap<>();
    private final Map<String, String> reservations = new HashMap<>();

    Launches(
            Ec2Data data,
            LaunchDesk desk,
            LaunchRoom room,
            NetworkInterfaces cards,
            InstanceLife life,
            Volumes volumes) {
        this.data = data;
        this.desk = desk;
        this.room = room;
        this.cards = cards;
        this.life = life;
        this.volumes = volumes;
    }

    /**
     * Launches as many instances as the request's maximum says, or none.
     *
     * @param at when, which may be a little before now for a launch that nobody asked for just then
     * @return their ids
     */
    List<String> launch(RunInstancesRequest request, Instant at) {
        var spec = desk.check(desk.withTemplate(request));
        int count = Optional.ofNullable(request.maxCount()).orElse(1);
        room.check(spec, count);
        String reservation = "r-0" + data.world.dice().hex("r", 16);
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            ids.add(launchOne(spec, index, reservation, at));
        }
        return ids;
    }

    Optional<String> userDataOf(String id) {
        return Optional.ofNullable(userData.get(id));
    }

    String reservationOf(String id) {
        return reservations.getOrDefault(id, "r-0" + id.substring(3));
    }

    private String launchOne(LaunchSpec spec, int index, String reservation, Instant at) {
        String id = data.instances.newId();
        var request = spec.request();
        var card = cards.create(new NetworkInterfaces.Draft(
                spec.subnet(),
                spec.groupIds(),
                spec.privateIp(),
                "",
                NetworkInterfaceType.INTERFACE,
                TagBook.wanted(request.tagSpecifications(), ResourceType.NETWORK_INTERFACE)));
        cards.attach(card.networkInterfaceId(), id, 0, true, at);
        String publicIp = spec.publicIp() ? life.mapPublicAddress(card.networkInterfaceId()) : null;
        var disks = volumes.attachTo(id, spec, at);
        data.instances.add(
                instance(spec, id, card, publicIp).toBuilder()
                        .amiLaunchIndex(index)
                        .launchTime(at)
                        .blockDeviceMappings(disks)
                        .build(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.INSTANCE));
        if (request.userData() != null) {
            userData.put(id, request.userData());
        }
        reservations.put(id, reservation);
        life.begin(id, spec.type().name(), at);
        return id;
    }

    private Instance instance(LaunchSpec spec, String id, NetworkInterface card, @Nullable String publicIp) {
        var request = spec.request();
        var profile = spec.profile();
        return Instance.builder()
                .instanceId(id)
                .imageId(request.imageId())
                .instanceType(spec.type().name())
                .keyName(request.keyName())
                .clientToken(request.clientToken())
                .state(InstanceLife.state(InstanceStateName.PENDING))
                .stateTransitionReason("")
                .vpcId(card.vpcId())
                .subnetId(card.subnetId())
                .privateIpAddress(card.privateIpAddress())
                .privateDnsName(dnsName("ip-", card.privateIpAddress(), ".internal"))
                .publicIpAddress(publicIp)
                .publicDnsName(publicIp == null ? "" : dnsName("ec2-", publicIp, ".amazonaws.com"))
                .securityGroups(card.groups())
                .sourceDestCheck(true)
                .iamInstanceProfile(
                        profile == null
                                ? null
                                : software.amazon.awssdk.services.ec2.model.IamInstanceProfile.builder()
                                        .arn(profile.arn())
                                        .id(profile.id())
                                        .build())
                .metadataOptions(metadataOptions(request))
                .placement(place ->
                        place.availabilityZone(spec.subnet().availabilityZone()).tenancy("default"))
                .monitoring(monitoring -> monitoring.state(MonitoringState.DISABLED))
                .cpuOptions(cpu -> cpu.coreCount(spec.type().vcpus()).threadsPerCore(1))
                .architecture(ArchitectureValues.X86_64)
                .rootDeviceName(spec.image().rootDeviceName())
                .rootDeviceType(DeviceType.EBS)
                .virtualizationType(spec.image().virtualizationType())
                .build();
    }

    private String dnsName(String before, String address, String after) {
        return before + address.replace('.', '-') + "." + data.place.region() + ".compute" + after;
    }

    private static InstanceMetadataOptionsResponse metadataOptions(RunInstancesRequest request) {
        var options = InstanceMetadataOptionsResponse.builder()
                .state(InstanceMetadataOptionsState.APPLIED)
                .httpTokens(HttpTokensState.OPTIONAL)
                .httpPutResponseHopLimit(1)
                .httpEndpoint(InstanceMetadataEndpointState.ENABLED)
                .instanceMetadataTags(InstanceMetadataTagsState.DISABLED);
        return request.metadataOptions() == null
                ? options.build()
                : Shapes.copy(request.metadataOptions(), options).build();
    }
}
