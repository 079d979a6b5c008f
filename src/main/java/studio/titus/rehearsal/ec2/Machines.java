package studio.titus.rehearsal.ec2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/** Shows running instances as machines. */
final class Machines {

    private static final int LAST_PORT = 65_535;

    private final Ec2Data data;
    private final InstanceLife life;
    private final Launches launches;
    private final HostKeys hostKeys;
    private final WaysOut waysOut;

    Machines(Ec2Data data, InstanceLife life, Launches launches, HostKeys hostKeys) {
        this.data = data;
        this.life = life;
        this.launches = launches;
        this.hostKeys = hostKeys;
        this.waysOut = new WaysOut(data);
    }

    List<Machine> running() {
        return data.instances
                .all()
                .filter(instance -> instance.state().name() == InstanceStateName.RUNNING)
                .flatMap(instance -> life.uptime(instance.instanceId()).map(up -> machine(instance, up)).stream())
                .toList();
    }

    private Machine machine(Instance instance, InstanceLife.Uptime up) {
        String id = instance.instanceId();
        Set<String> groups =
                instance.securityGroups().stream().map(GroupIdentifier::groupId).collect(Collectors.toSet());
        String address = publicAddress(instance);
        return new Machine(
                id,
                instance.instanceTypeAsString(),
                instance.imageId(),
                instance.placement().availabilityZone(),
                instance.vpcId(),
                instance.privateIpAddress(),
                address,
                up.first(),
                up.last(),
                launches.userDataOf(id).map(Machines::decoded).orElse(""),
                loginKey(instance),
                hostKeys.of(id),
                groups,
                doors(groups),
                instance.iamInstanceProfile() == null
                        ? ""
                        : instance.iamInstanceProfile().arn(),
                waysOut.from(instance.subnetId(), instance.vpcId(), address));
    }

    private static String decoded(String userData) {
        return new String(Base64.getMimeDecoder().decode(userData), StandardCharsets.UTF_8);
    }

    /** An elastic address may have come to its first interface since. */
    private String publicAddress(Instance instance) {
        return data.networkInterfaces
                .all()
                .filter(card -> card.attachment() != null
                        && instance.instanceId().equals(card.attachment().instanceId())
                        && card.association() != null)
                .map(card -> card.association().publicIp())
                .findFirst()
                .orElse(Optional.ofNullable(instance.publicIpAddress()).orElse(""));
    }

    /** The key as the instance copied it at launch; a key pair deleted since still counts, but is not kept here. */
    private String loginKey(Instance instance) {
        return data.keyPairs
                .all()
                .filter(pair -> pair.keyName().equals(instance.keyName()))
                .map(KeyPairInfo::publicKey)
                .findFirst()
                .orElse("");
    }

    /** What security groups let in. */
    List<Machine.Door> doors(Set<String> groups) {
        return data.rules
                .all()
                .filter(rule -> groups.contains(rule.groupId()) && !rule.isEgress())
                .filter(rule -> Set.of("tcp", "6", Permissions.ALL).contains(rule.ipProtocol()))
                .flatMap(rule -> source(rule).map(source -> door(rule, source)).stream())
                .toList();
    }

    private static Machine.Door door(SecurityGroupRule rule, String source) {
        boolean all = rule.ipProtocol().equals(Permissions.ALL);
        return new Machine.Door(all ? 0 : rule.fromPort(), all ? LAST_PORT : rule.toPort(), source);
    }

    private static Optional<String> source(SecurityGroupRule rule) {
        return rule.referencedGroupInfo() == null
                ? Optional.ofNullable(rule.cidrIpv4())
                : Optional.of(rule.referencedGroupInfo().groupId());
    }
}
