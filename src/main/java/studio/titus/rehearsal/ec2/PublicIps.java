package studio.titus.rehearsal.ec2;

/** Public IPv4 addresses, out of 198.18.0.0/16, which RFC 2544 keeps for tests: nobody on the internet has one. */
final class PublicIps {

    private PublicIps() {}

    /** An address nobody in the region holds. */
    static String draw(Ec2Data data) {
        String drawn;
        do {
            drawn = "198.18." + data.world.dice().below("public ip", 256) + "."
                    + (1 + data.world.dice().below("public ip", 254));
        } while (isTaken(data, drawn));
        return drawn;
    }

    private static boolean isTaken(Ec2Data data, String address) {
        return data.addresses.any(held -> held.publicIp().equals(address))
                || data.networkInterfaces.any(card -> card.association() != null
                        && address.equals(card.association().publicIp()));
    }
}
