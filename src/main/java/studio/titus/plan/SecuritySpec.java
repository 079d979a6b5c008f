package studio.titus.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.titus.model.Cidr;
import studio.titus.model.PublicKey;

/** Who may speak to whom, and who may open the nodes. */
public sealed interface SecuritySpec extends Spec {

    /** A security group without its rules. */
    record SecurityGroup(Ref vpc, String name, String description) implements SecuritySpec {
        @Override
        public Kind kind() {
            return Kind.SECURITY_GROUP;
        }

        @Override
        public List<Ref> refs() {
            return List.of(vpc);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("vpc_id", resolver.orUnknown(vpc), "name", name, "description", description);
        }
    }

    /**
     * One rule of a security group.
     *
     * @param protocol {@code tcp}, {@code icmp} or {@code -1} for all
     * @param fromPort lowest port; -1 for all ICMP types; 0 when the protocol is {@code -1}
     * @param toPort highest port; -1 for all ICMP codes; 0 when the protocol is {@code -1}
     */
    record SecurityGroupRule(Ref group, Direction direction, String protocol, int fromPort, int toPort, Peer peer)
            implements SecuritySpec {
        @Override
        public Kind kind() {
            return Kind.SECURITY_GROUP_RULE;
        }

        @Override
        public List<Ref> refs() {
            return peer instanceof Peer.Group(Ref source) ? List.of(group, source) : List.of(group);
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            var all = Attributes.of(
                    "security_group_id", resolver.orUnknown(group),
                    "type", direction.terraform(),
                    "protocol", protocol,
                    "from_port", String.valueOf(fromPort),
                    "to_port", String.valueOf(toPort));
            switch (peer) {
                case Peer.Ranges(var ranges) -> all.put("cidr_blocks", Attributes.join(ranges));
                case Peer.Group(Ref source) -> all.put("source_security_group_id", resolver.orUnknown(source));
            }
            return all;
        }
    }

    /** Which way a rule lets traffic pass. */
    enum Direction {
        INGRESS,
        EGRESS;

        public String terraform() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who is on the other side of a rule. */
    sealed interface Peer {
        record Ranges(List<Cidr> cidrs) implements Peer {}

        record Group(Ref source) implements Peer {}
    }

    /** The public key that opens the nodes. */
    record KeyPair(String name, PublicKey publicKey) implements SecuritySpec {
        @Override
        public Kind kind() {
            return Kind.KEY_PAIR;
        }

        @Override
        public List<Ref> refs() {
            return List.of();
        }

        @Override
        public Map<String, String> attributes(Resolver resolver) {
            return Attributes.of("key_name", name, "fingerprint", publicKey.awsFingerprint());
        }
    }
}
