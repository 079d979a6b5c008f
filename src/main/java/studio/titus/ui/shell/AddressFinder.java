package studio.titus.ui.shell;

/** Finds the public address this computer leaves its network with. */
@FunctionalInterface
public interface AddressFinder {

    /**
     * Asks for the address. Blocks for at most a few seconds and may be interrupted; call it in the background.
     *
     * @return a dotted IPv4 address
     * @throws studio.titus.problem.ProblemException when nobody answered, or the answer is no IPv4 address
     */
    String find() throws InterruptedException;
}
