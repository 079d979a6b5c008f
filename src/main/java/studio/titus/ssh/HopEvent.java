package studio.titus.ssh;

import java.time.Duration;
import studio.titus.problem.Problem;

/** What happens on the way to a machine, for stages on a screen or lines in a terminal. */
public sealed interface HopEvent {

    Hop hop();

    /** A connection is being made; a host key may be asked about now. */
    record Connecting(Hop hop) implements HopEvent {}

    /** The hop holds: host key verified, logged in. */
    record Connected(Hop hop) implements HopEvent {}

    /** This hop could not be made. */
    record Failed(Hop hop, Problem problem) implements HopEvent {}

    /** A hop that held broke; commands and shells on it have ended. */
    record Lost(Hop hop, Problem problem) implements HopEvent {}

    /** The hop is tried again after a pause. */
    record Pausing(Hop hop, Duration pause) implements HopEvent {}
}
