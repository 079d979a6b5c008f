package studio.titus.ui.provision;

import javafx.scene.Node;
import studio.titus.engine.CloudSession;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Rail;

/** The rail of a stack's screens: says which stack this is about and who pays. */
public final class StackRail {

    private StackRail() {}

    /** A rail around {@code body}. */
    public static Rail over(Texts texts, Node body, StackWork stack, Runnable openSettings) {
        Rail rail = new Rail(texts, body, openSettings);
        CloudSession session = stack.session();
        rail.setSubject(stack.stack().value(), session.region().code());
        if (session.rehearsal()) {
            rail.setRehearsal(session.identity().accountId());
        } else {
            rail.setAccount(who(session.identity().arn()), session.identity().accountId());
        }
        return rail;
    }

    /** The last part of an ARN names the user or the session of a role. */
    private static String who(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
