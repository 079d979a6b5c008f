package studio.titus.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import studio.titus.problem.Problem;

/** What speaks against a host key, in words. */
final class HostKeyProblems {

    private HostKeyProblems() {}

    static Problem changed(Target target, List<ServerKey> known, ServerKey shown) {
        return Problem.of("ssh.host-key.changed", target.name() + " shows another host key than before")
                .subject(target.name())
                .because("Pinned for " + target.instanceId() + ": " + list(known) + ". Shown now: " + text(shown)
                        + ". The instance is the same, so its keys were made anew, or something else answers at "
                        + target.address() + ".")
                .next(
                        "Do not go on unless you know why: compare with the instance's console output in AWS.",
                        "If you made its host keys anew yourself, drop the line of " + target.instanceId()
                                + " from the file " + HostKeyFile.NAME + " in the stack's folder and connect again.");
    }

    static Problem notPrinted(Target target, PrintedKeys printed, ServerKey shown) {
        return Problem.of(
                        "ssh.host-key.not-printed", target.name() + " shows a host key that its instance did not print")
                .subject(target.name())
                .because("At first boot " + target.instanceId() + " printed "
                        + printed.fingerprints().stream().sorted().collect(Collectors.joining(", ")) + ". Shown now: "
                        + text(shown) + ". Something else may answer at " + target.address() + ".")
                .next("Check that the address is still that instance's, then connect again.");
    }

    static Problem unknown(Target target, ServerKey shown, boolean rebuilt) {
        return Problem.of("ssh.host-key.unknown", "The host key of " + target.name() + " was not accepted")
                .subject(target.name())
                .because((rebuilt ? target.name() + " was rebuilt, so its key is new: " : "It was not met before: ")
                        + text(shown) + ".")
                .next("Compare the fingerprint with the instance's console output in AWS, then accept it"
                        + " (command line: --accept-new-host-keys).");
    }

    static Problem unknownFormat(Path file) {
        return Problem.of("ssh.host-keys.format", "The pinned host keys were written by another version")
                .subject(file.toString())
                .next("Use the newest version of Titus Studio, or move the file away to be asked anew.");
    }

    static Problem damaged(Path file) {
        return Problem.of("ssh.host-keys.damaged", "The file of pinned host keys is damaged")
                .subject(file.toString())
                .because("A line does not hold name, instance, address, key type, key and source.")
                .next("Bring the file back from a copy, or move it away to be asked anew.");
    }

    static Problem unreadable(Path file, IOException cause) {
        return Problem.of("ssh.host-keys.unreadable", "The pinned host keys can't be read")
                .subject(file.toString())
                .because("The system says: " + cause.getMessage())
                .next("Give yourself the right to read the file.");
    }

    static Problem unwritable(Path file, IOException cause) {
        return Problem.of("ssh.host-keys.unwritable", "The host key can't be pinned")
                .subject(file.toString())
                .because("The system says: " + cause.getMessage())
                .next("Make room, or give yourself the right to write there.");
    }

    private static String list(List<ServerKey> keys) {
        return keys.stream().map(HostKeyProblems::text).collect(Collectors.joining(", "));
    }

    private static String text(ServerKey key) {
        return key.type() + " " + key.fingerprint();
    }
}
