package studio.titus.cli;

import java.util.function.Predicate;
import studio.titus.ssh.HostKeyAsker;

/** Asks on the terminal, once a machine, whether the key it shows is its own. */
final class HostKeyQuestion {

    private HostKeyQuestion() {}

    static HostKeyAsker of(Kit kit, NodeOptions options) {
        if (options.acceptNewHostKeys()) {
            return HostKeyAsker.acceptNew();
        }
        var terminal = kit.surroundings().terminal();
        if (!terminal.interactive()) {
            return HostKeyAsker.refuse();
        }
        Predicate<String> agrees = answer -> answer.equals("y") || answer.equals("yes");
        return question -> terminal.ask(words(question)).filter(agrees).isPresent();
    }

    private static String words(HostKeyAsker.Question question) {
        var key = question.key();
        var met = question.rebuilt() ? "was rebuilt, so it has a new key" : "is met for the first time";
        return "%s %s: %s %s%nIs that its key? [y/N]"
                .formatted(question.target().name(), met, key.type(), key.fingerprint());
    }
}
