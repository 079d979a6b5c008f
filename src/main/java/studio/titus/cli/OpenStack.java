package studio.titus.cli;

import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;

/** A stack in an account one is signed in to. */
record OpenStack(StackDesk desk) implements AutoCloseable {

    StackName name() {
        return desk.stack();
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
