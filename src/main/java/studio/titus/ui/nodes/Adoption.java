package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.util.Optional;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.SettingsFile;
import studio.titus.ui.provision.StackWork;

/** Brings to this computer what it lacks of a stack that another one built. */
public final class Adoption {

    private final StackWork stack;
    private final KeyCheck keys;

    public Adoption(StackWork stack, KeyCheck keys) {
        this.stack = stack;
        this.keys = keys;
    }

    /**
     * Remembers the settings of a file. Blocks.
     *
     * @throws ProblemException when they can't be read, or are those of another stack
     */
    public boolean settings(Path file, Inventory inventory) {
        StackSettings settings = SettingsFile.read(file);
        inventory
                .anchor()
                .ifPresent(anchor -> refuseOthers(
                        file,
                        settings,
                        anchor.bucket().equals(settings.bucket().value())
                                && anchor.namePrefix()
                                        .equals(settings.namePrefix().value())));
        stack.remember(settings);
        return true;
    }

    private void refuseOthers(Path file, StackSettings settings, boolean same) {
        boolean here = settings.region().equals(stack.session().region());
        if (!same || !here) {
            throw new ProblemException(Problem.of("settings.other-stack", "These are the settings of another stack")
                    .subject(file.toString())
                    .because("Region, bucket or name prefix are not those of %s."
                            .formatted(stack.stack().value()))
                    .next("Choose the file that the stack was built with."));
        }
    }

    /**
     * Remembers where the private key is. Blocks.
     *
     * @throws ProblemException when the file does not hold the private half of the stack's key
     */
    public boolean key(Path file, StackSettings settings) {
        Optional<Problem> problem = keys.missing(settings, file);
        if (problem.isPresent()) {
            throw new ProblemException(problem.get());
        }
        stack.remember(settings.toBuilder().privateKeyFile(file.toString()).build());
        return true;
    }
}
