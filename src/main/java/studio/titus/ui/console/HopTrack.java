package studio.titus.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.model.NodeRole;
import studio.titus.ssh.Hop;
import studio.titus.ssh.HopEvent;
import studio.titus.ssh.LinkException;
import studio.titus.ui.control.Status;

/** How far the way to a node is: this computer, bastion, node. A hop that stands already is made when the one behind it begins. */
final class HopTrack {

    /** One machine to reach. */
    private static final class Leg {

        private final String name;
        private String address = "";
        private Status status = Status.WAITING;
        private @Nullable Instant since;
        private @Nullable Duration took;

        private Leg(String name) {
            this.name = name;
        }

        private void go(Status now, String where, Instant moment) {
            address = where;
            since = now == Status.RUNNING ? moment : since;
            took = now == Status.READY && since != null ? Duration.between(since, moment) : null;
            status = now;
        }
    }

    private final List<Leg> legs;
    private final ConsoleWords words;

    HopTrack(String node, ConsoleWords words) {
        this.words = words;
        String bastion = NodeRole.BASTION.id();
        legs = Stream.of(bastion, node).distinct().map(Leg::new).toList();
    }

    /** Takes in what happened, if it happened on this way. */
    void heard(HopEvent event, Instant now) {
        String where = event.hop().target().address();
        switch (event) {
            case HopEvent.Connecting connecting -> go(connecting.hop(), Status.RUNNING, where, now);
            case HopEvent.Connected connected -> go(connected.hop(), Status.READY, where, now);
            case HopEvent.Failed failed -> go(failed.hop(), Status.FAILED, where, now);
            case HopEvent.Pausing pausing -> go(pausing.hop(), Status.RUNNING, where, now);
            case HopEvent.Lost lost -> {
                // whoever waits for the way is told by what it waits for
            }
        }
    }

    private void go(Hop hop, Status status, String where, Instant now) {
        for (Leg leg : legs) {
            if (leg.name.equals(hop.target().name())) {
                leg.go(status, where, now);
                return;
            }
            if (legs.getLast().name.equals(hop.target().name()) && leg.status != Status.READY) {
                leg.status = Status.READY;
            }
        }
    }

    /** The whole way is made. */
    void opened() {
        legs.forEach(leg -> leg.status = Status.READY);
    }

    /** It could not be made: the hop that the failure names, or the one that was under way, or the first. */
    void failed(Exception failure, Instant now) {
        if (failure instanceof LinkException link) {
            go(link.hop(), Status.FAILED, link.hop().target().address(), now);
        } else if (legs.stream().noneMatch(leg -> leg.status == Status.FAILED)) {
            legs.stream()
                    .filter(leg -> leg.status != Status.READY)
                    .findFirst()
                    .ifPresent(leg -> leg.status = Status.FAILED);
        }
        legs.stream().filter(leg -> leg.status == Status.RUNNING).forEach(leg -> leg.status = Status.STOPPED);
        legs.stream().filter(leg -> leg.status == Status.WAITING).forEach(leg -> leg.status = Status.STOPPED);
    }

    /** The connection to the node is gone. */
    void lost() {
        legs.getLast().status = Status.LOOK;
    }

    /** What the bar shows, this computer first. */
    List<HopStage> stages() {
        List<HopStage> stages = new ArrayList<>();
        stages.add(new HopStage(words.thisComputer(), "", Status.READY, ""));
        legs.forEach(leg -> stages.add(new HopStage(leg.name, leg.address, leg.status, words.took(leg.took))));
        return stages;
    }
}
