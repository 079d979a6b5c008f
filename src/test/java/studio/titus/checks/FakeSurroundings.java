package studio.titus.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.titus.model.Cidr;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Exposure;
import studio.titus.plan.Exposure.Card;
import studio.titus.plan.Exposure.Opening;

/** The walls of {@link FakeLine}'s stack, all standing until a test says otherwise. */
public final class FakeSurroundings implements Surroundings {

    static final String NAT = "54.9.9.9";

    /** What answers from outside, as {@code address:port}. */
    public final Set<String> answering = new HashSet<>(Set.of("54.1.2.3:22"));

    /** Settings of Block Public Access that are off. */
    public List<String> off = List.of();

    /** A rule on the bastion's group besides the one for SSH. */
    public Opening wide = new Opening("sgr-2", "sg-bastion", "icmp", -1, -1, "0.0.0.0/0");

    /** Rules that were taken away. */
    public final List<Opening> revoked = new ArrayList<>();

    @Override
    public String vpc() {
        return "vpc-1";
    }

    @Override
    public List<Cidr> trusted() {
        return List.of(Cidr.of("203.0.113.7/32"));
    }

    @Override
    public String natAddress() {
        return NAT;
    }

    @Override
    public String bucket() {
        return "titus-logs-x";
    }

    @Override
    public String region() {
        return "eu-west-1";
    }

    @Override
    public String containerRole() {
        return "arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile";
    }

    @Override
    public String containerGroup() {
        return "sg-app";
    }

    @Override
    public Exposure exposure() {
        return new Exposure(
                List.of(
                        new Card("eni-1", "i-1", "54.1.2.3", Set.of("sg-bastion")),
                        new Card("eni-2", "i-2", "", Set.of("sg-nodes")),
                        new Card("eni-3", "i-3", "", Set.of("sg-nodes")),
                        new Card("eni-4", "i-4", "", Set.of("sg-nodes")),
                        new Card("eni-5", "i-5", "", Set.of("sg-nodes")),
                        new Card("eni-6", "", NAT, Set.of())),
                List.of(
                                new Opening("sgr-1", "sg-bastion", "tcp", 22, 22, "203.0.113.7/32"),
                                wide,
                                new Opening("sgr-3", "sg-nodes", "tcp", 22, 22, "sg-bastion"))
                        .stream()
                        .filter(rule -> !revoked.contains(rule))
                        .toList());
    }

    @Override
    public List<String> publicSettings() {
        return off;
    }

    @Override
    public Map<String, Address> ownRules() {
        return Map.of("sgr-1", Addresses.BASTION_SSH);
    }

    @Override
    public void revoke(List<Opening> rules) {
        revoked.addAll(rules);
    }

    @Override
    public void closeBucket() {
        off = List.of();
    }

    @Override
    public Knock knock(String publicAddress, int port) {
        return answering.contains(publicAddress + ":" + port) ? Knock.ANSWERED : Knock.SILENCE;
    }
}
