package studio.titus.ssh;

/**
 * A machine to log in to.
 *
 * @param name what people call it, such as {@code master}
 * @param instanceId tells a rebuilt machine from its predecessor on the same address, such as {@code i-0abc}
 * @param host address or name: the bastion's as seen from here, a node's as seen from the bastion
 * @param port of the SSH server, 1 to 65535
 * @param user who logs in there
 */
public record Target(String name, String instanceId, String host, int port, String user) {

    private static final int SSH_PORT = 22;

    /** @throws IllegalArgumentException if a text is empty or holds a blank, or the port is out of range */
    public Target {
        oneWord("name", name);
        oneWord("instance id", instanceId);
        oneWord("host", host);
        oneWord("user", user);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + port);
        }
    }

    /** A machine of Ubuntu's image on EC2: port 22, user {@code ubuntu}. */
    public static Target of(String name, String instanceId, String host) {
        return new Target(name, instanceId, host, SSH_PORT, "ubuntu");
    }

    /** The address as people write it; with the port unless it is 22. */
    public String address() {
        return port == SSH_PORT ? host : host + ":" + port;
    }

    private static void oneWord(String what, String value) {
        if (value.isEmpty() || value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("The " + what + " of a target is one word, not \"" + value + "\"");
        }
    }
}
