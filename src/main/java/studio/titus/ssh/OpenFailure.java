package studio.titus.ssh;

import com.jcraft.jsch.Channel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A server did not open a channel. */
final class OpenFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** What the server said. Source: RFC 4254, section 5.1. */
    enum Reason {
        /** It may not, by its configuration. */
        PROHIBITED,
        /** It can't reach the address; or has as many shells as it allows in one connection. */
        FAILED,
        /** It said nothing in time, or its connection is gone. */
        SILENCE
    }

    private final Reason reason;

    private OpenFailure(Reason reason, @Nullable Throwable cause) {
        super("The channel was not opened: " + reason, cause);
        this.reason = reason;
    }

    /** JSch keeps the server's reason where a command's exit status goes. */
    static OpenFailure of(Channel channel, @Nullable Throwable cause) {
        Reason reason = switch (channel.getExitStatus()) {
            case -1 -> Reason.SILENCE;
            case 1 -> Reason.PROHIBITED;
            default -> Reason.FAILED;
        };
        return new OpenFailure(reason, cause);
    }

    /** No answer, or no connection any more. */
    static OpenFailure silent(Throwable cause) {
        return new OpenFailure(Reason.SILENCE, cause);
    }

    Reason reason() {
        return reason;
    }
}
