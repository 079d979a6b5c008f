package studio.titus.cli;

import java.util.Optional;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;

/**
 * A stack in an account one is signed in to.
 *
 * @param settings those it shall have, or those remembered; empty when there are none, or none that can be understood
 */
record OpenStack(StackDesk desk, Optional<StackSettings> settings) implements AutoCloseable {

    StackName name() {
        return desk.stack();
    }

    /** A fresh look at what stands. */
    Inventory look() {
        return desk.look(settings);
    }

    /** Account and region in words. */
    String place() {
        var session = desk.session();
        var account = "account %s (%s)".formatted(session.identity().accountId(), session.region());
        return session.rehearsal() ? "the REHEARSAL cloud (%s)".formatted(session.region()) : account;
    }

    @Override
    public void close() {
        desk.session().close();
    }
}
