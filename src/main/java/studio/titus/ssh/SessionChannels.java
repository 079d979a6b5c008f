package studio.titus.ssh;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;

/** Opens commands and shells, in a further connection where the server takes no more in one. */
final class SessionChannels {

    /** Connections that die or refuse in a row, before it is called a failure. */
    private static final int ATTEMPTS = 10;

    /** Makes a channel ready, so that only its opening is left to do. */
    @FunctionalInterface
    interface Preparation<C extends Channel> {
        C in(Session session) throws JSchException, IOException;
    }

    /** Where the connection for a channel comes from. */
    @FunctionalInterface
    interface Leasing {
        Lease lease() throws InterruptedException;
    }

    /** An open channel and its place in a connection, which is given back when the channel is closed. */
    record Opened<C extends Channel>(C channel, Lease lease) {}

    private final int timeout;

    SessionChannels(Timeouts timeouts) {
        timeout = Timeouts.millis(timeouts.channel());
    }

    /** @throws LinkException when no connection to the machine can be made or none takes the channel */
    <C extends Channel> Opened<C> open(Leasing leasing, Preparation<C> preparation) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Lease lease = leasing.lease();
            boolean kept = false;
            try {
                C channel = open(lease.link(), preparation);
                lease.opened();
                kept = true;
                return new Opened<>(channel, lease);
            } catch (OpenFailure e) {
                giveUp(lease, e, attempt);
            } finally {
                if (!kept) {
                    lease.close();
                }
            }
        }
    }

    private <C extends Channel> C open(Link link, Preparation<C> preparation) throws InterruptedException, OpenFailure {
        try {
            C channel = preparation.in(link.session());
            return Interruptible.call(() -> connect(channel), channel::disconnect);
        } catch (InterruptedException | OpenFailure e) {
            throw e;
        } catch (Exception e) {
            throw OpenFailure.silent(e);
        }
    }

    private <C extends Channel> C connect(C channel) throws OpenFailure {
        try {
            channel.connect(timeout);
            return channel;
        } catch (JSchException e) {
            throw OpenFailure.of(channel, e);
        }
    }

    /** Nothing was run yet, so that trying again is safe: in a new connection after one that died, or beside one that is full. */
    private static void giveUp(Lease lease, OpenFailure failure, int attempt) {
        boolean again = switch (failure.reason()) {
            case FAILED -> lease.refused();
            case SILENCE -> lease.link().endsSoon();
            case PROHIBITED -> false;
        };
        if (lease.link().closed()) {
            throw lease.link().loss();
        }
        if (!again || attempt >= ATTEMPTS) {
            throw LinkProblems.noChannel(lease.link().hop(), failure);
        }
    }
}
