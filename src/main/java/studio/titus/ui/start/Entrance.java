package studio.titus.ui.start;

import java.util.function.Function;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.problem.ProblemException;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.signin.SignInDoor;

/** Enters accounts for the sake of stacks that this computer remembers, with the credentials they were set up with. */
final class Entrance {

    private final CloudConnector connector;

    Entrance(CloudConnector connector) {
        this.connector = connector;
    }

    /**
     * Signs in and looks; a session through which AWS can't be looked at is of no use to anybody. Blocks.
     *
     * @throws ProblemException when one is not let in, or the look fails
     */
    <T> T enter(KnownStack stack, Region region, Function<OpenStack, T> look) {
        OpenStack open = enter(stack, region);
        try {
            return look.apply(open);
        } catch (ProblemException e) {
            open.session().close();
            throw e;
        }
    }

    private OpenStack enter(KnownStack stack, Region region) {
        var profile = stack.settings().map(StackSettings::profile);
        CredentialSource source =
                profile.<CredentialSource>map(CredentialSource.Profile::new).orElseGet(CredentialSource.Standard::new);
        return new OpenStack(stack.folder(), connector.connect(source, region), SignInDoor.by(connector, profile));
    }
}
