package studio.titus.rehearsal.ec2;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A running instance, as one who sits inside of it or connects to it finds it.
 *
 * @param instanceId its id, for example {@code i-0abc}
 * @param type its instance type
 * @param imageId what it was launched from
 * @param zone its availability zone, for example {@code eu-west-1a}
 * @param vpcId the network it is in
 * @param privateAddress its address there
 * @param publicAddress its address on the internet, "" for none
 * @param firstUp when it came up for the first time
 * @param up when it came up last; later than {@code firstUp} once it was stopped and started
 * @param userData the decoded user data, "" for none
 * @param loginKey the public key of its key pair in OpenSSH's form, "" for none
 * @param hostKey what its SSH server proves itself with (Ed25519)
 * @param groups its security groups' ids
 * @param doors what its security groups let in
 * @param profile the ARN of its instance profile, "" for none
 * @param wayOut the address with which it appears on the internet: its own, or a NAT gateway's; "" when no route leads there
 */
public record Machine(
        String instanceId,
        String type,
        String imageId,
        String zone,
        String vpcId,
        String privateAddress,
        String publicAddress,
        Instant firstUp,
        Instant up,
        String userData,
        String loginKey,
        KeyPair hostKey,
        Set<String> groups,
        List<Door> doors,
        String profile,
        String wayOut) {

    public Machine {
        groups = Set.copyOf(groups);
        doors = List.copyOf(doors);
    }

    /**
     * One inbound rule for TCP.
     *
     * @param from the first port
     * @param to the last port
     * @param source a CIDR block or a security group's id
     */
    public record Door(int from, int to, String source) {

        /** Whether it lets somebody in who comes from an address and is in some groups. */
        public boolean admits(int port, String address, Set<String> groups) {
            return from <= port
                    && port <= to
                    && (groups.contains(source)
                            || Ipv4Range.parse(source)
                                    .filter(range -> range.contains(address))
                                    .isPresent());
        }
    }

    /** Whether a TCP connection from an address on the internet is let in. */
    public boolean admits(int port, String address) {
        return doors.stream().anyMatch(door -> door.admits(port, address, Set.of()));
    }

    /** Whether a TCP connection from another machine of the same network is let in. */
    public boolean admits(int port, Machine from) {
        return doors.stream().anyMatch(door -> door.admits(port, from.privateAddress(), from.groups()));
    }
}
