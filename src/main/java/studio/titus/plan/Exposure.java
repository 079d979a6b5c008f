package studio.titus.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may talk to what in a stack's network, as EC2 says at one moment.
 *
 * @param cards the network interfaces in it, whoever made them
 * @param openings the inbound rules of all security groups on them
 */
public record Exposure(List<Card> cards, List<Opening> openings) {

    /**
     * A network interface.
     *
     * @param machine id of the instance it belongs to; "" for none, such as the NAT gateway's
     * @param publicAddress "" for none
     * @param groups ids of its security groups
     */
    public record Card(String id, String machine, String publicAddress, Set<String> groups) {
        public Card {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * An inbound rule.
     *
     * @param group id of the security group it is in
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}, or {@code -1} for all
     * @param from first port; means nothing for all protocols
     * @param to last port
     * @param source a CIDR block, a security group's id, or a prefix list's
     */
    public record Opening(String id, String group, String protocol, int from, int to, String source) {

        private static final String ALL = "-1";

        /** Whether it lets TCP in on this port. */
        public boolean letsIn(int port) {
            return protocol.equals(ALL) || protocol.equals("tcp") && from <= port && port <= to;
        }

        /** Whether it lets machines in by the security group they bear, whatever their address. */
        public boolean fromGroup() {
            return source.startsWith("sg-");
        }
    }

    public Exposure {
        cards = List.copyOf(cards);
        openings = List.copyOf(openings);
    }

    /** The interfaces of a machine. */
    public Stream<Card> of(String machine) {
        return cards.stream().filter(card -> card.machine().equals(machine));
    }

    /** The rules that count for a machine. */
    public Stream<Opening> into(String machine) {
        var groups = of(machine).flatMap(card -> card.groups().stream()).toList();
        return openings.stream().filter(opening -> groups.contains(opening.group()));
    }

    /** All public addresses of the network. */
    public Stream<String> publicAddresses() {
        return cards.stream().map(Card::publicAddress).filter(address -> !address.isEmpty());
    }
}
