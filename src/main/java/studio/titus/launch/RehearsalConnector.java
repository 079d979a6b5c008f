package studio.titus.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.titus.aws.AwsSession;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudSession;
import studio.titus.engine.CloudSession.Door;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.KnownProfile;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.plan.BootScripts;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.node.RehearsalNodes;

/**
 * The door to a rehearsal cloud: whatever credentials are shown, it opens. Its machines are SSH servers on this computer, the same for all
 * sessions; they begin with the first question for one and end with this. Here because it joins two rooms that do not know each other.
 */
public final class RehearsalConnector implements CloudConnector, AutoCloseable {

    private final RehearsalCloud cloud;
    private final BootScripts scripts;
    private final Pace pace;
    private @Nullable RehearsalNodes nodes;
    private boolean closed;

    /** @param pace the time that the cloud lives in */
    public RehearsalConnector(RehearsalCloud cloud, BootScripts scripts, Pace pace) {
        this.cloud = cloud;
        this.scripts = scripts;
        this.pace = pace;
    }

    @Override
    public List<KnownProfile> profiles() {
        return List.of(new KnownProfile("rehearsal", KnownProfile.Kind.REHEARSAL, null, false));
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region) {
        var identity =
                new Identity(RehearsalCloud.ACCOUNT, cloud.circumstances().caller(), null);
        return AwsSession.rehearsed(cloud.clients(region.code()), identity, region, pace, scripts, this::door);
    }

    private Door door(String publicAddress, int port) {
        var address = nodes().door(publicAddress, port);
        return new Door(address.getAddress().getHostAddress(), address.getPort());
    }

    private synchronized RehearsalNodes nodes() {
        var running = nodes;
        if (running == null) {
            running = new RehearsalNodes(cloud);
            nodes = running;
            if (closed) {
                running.close();
            }
        }
        return running;
    }

    /** Ends the machines. The cloud itself needs no end. */
    @Override
    public synchronized void close() {
        closed = true;
        if (nodes != null) {
            nodes.close();
        }
    }
}
