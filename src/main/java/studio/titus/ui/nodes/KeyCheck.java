package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.util.Optional;
import studio.titus.model.StackSettings;
import studio.titus.nodes.LoginFile;
import studio.titus.problem.Problem;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;

/** Says whether the private half of a stack's key is on this computer, so that its machines can be logged in to. */
public final class KeyCheck {

    private final IdentityLoader loader;

    public KeyCheck(IdentityLoader loader) {
        this.loader = loader;
    }

    /** Why it can't be used; empty when it can, or when only its passphrase is missing. Blocks. */
    public Optional<Problem> missing(StackSettings settings) {
        return missing(settings, LoginFile.privateKeyOf(settings));
    }

    /** As above, for a file that the person points at. */
    public Optional<Problem> missing(StackSettings settings, Path file) {
        return missing(settings, Optional.of(file));
    }

    private Optional<Problem> missing(StackSettings settings, Optional<Path> file) {
        return switch (loader.find(settings.publicKey(), file, Optional.empty())) {
            case KeyFinding.Usable usable -> {
                usable.identity().close();
                yield Optional.empty();
            }
            case KeyFinding.NeedsPassphrase _, KeyFinding.WrongPassphrase _ -> Optional.empty();
            case KeyFinding.OtherKey other -> Optional.of(other.problem());
            case KeyFinding.NotFound none -> Optional.of(none.problem());
            case KeyFinding.Unreadable bad -> Optional.of(bad.problem());
        };
    }
}
