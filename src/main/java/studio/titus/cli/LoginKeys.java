package studio.titus.cli;

import java.util.Optional;
import java.util.function.Function;
import studio.titus.model.Secret;
import studio.titus.model.StackSettings;
import studio.titus.nodes.LoginFile;
import studio.titus.problem.Problem;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.SshIdentity;

/** Finds the private key to log in with, and asks for its passphrase where a person can answer. */
final class LoginKeys {

    private static final int TRIES = 3;

    private final Kit kit;
    private final IdentityLoader loader;

    LoginKeys(Kit kit) {
        this.kit = kit;
        this.loader = new IdentityLoader(kit.surroundings().environment());
    }

    /** @throws CommandFailure when none can be used */
    SshIdentity find(NodeOptions options, Optional<StackSettings> settings) {
        return options.identity()
                .map(file -> open(passphrase -> loader.open(file, passphrase)))
                .or(() -> settings.map(known ->
                        open(passphrase -> loader.find(known.publicKey(), LoginFile.privateKeyOf(known), passphrase))))
                .orElseThrow(LoginKeys::unknown);
    }

    private SshIdentity open(Function<Optional<Secret>, KeyFinding> look) {
        KeyFinding found = look.apply(Optional.empty());
        for (int tries = 0; tries < TRIES && asks(found); tries++) {
            var typed = kit.surroundings().terminal().askSecret("Passphrase of the private key:");
            if (typed.isEmpty()) {
                break;
            }
            found = look.apply(typed);
        }
        return switch (found) {
            case KeyFinding.Usable(var identity, var cautions) -> {
                cautions.forEach(caution -> kit.output().warn(caution.what()));
                yield identity;
            }
            case KeyFinding.NotUsable not -> throw new CommandFailure(Exit.USAGE, not.problem());
        };
    }

    private boolean asks(KeyFinding found) {
        boolean locked = found instanceof KeyFinding.NeedsPassphrase || found instanceof KeyFinding.WrongPassphrase;
        return locked && kit.surroundings().terminal().interactive();
    }

    private static CommandFailure unknown() {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.no-identity", "Which private key opens this stack is not known here.")
                        .because("No settings of it are remembered on this computer.")
                        .next("Name the key: --identity FILE."));
    }
}
