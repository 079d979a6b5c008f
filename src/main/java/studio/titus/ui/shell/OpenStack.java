package studio.titus.ui.shell;

import java.util.random.RandomGenerator;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Notices;
import studio.titus.engine.StackDesk;
import studio.titus.state.StackFolder;
import studio.titus.ui.signin.SignInDoor;

/**
 * A stack one is signed in to.
 *
 * @param folder what this computer remembers of it
 * @param door how one came in, for when the session ends before the work does
 */
public record OpenStack(StackFolder folder, CloudSession session, SignInDoor door) {

    /** The desk to work on it; each knows no more than this record, so any number may be made. */
    public StackDesk desk(RandomGenerator random, Notices notices) {
        return new StackDesk(folder, session, random, notices);
    }

    /** The same stack with a new session, which came in by {@code way}. */
    public OpenStack renewed(CloudSession next, SignInDoor way) {
        return new OpenStack(folder, next, way);
    }
}
