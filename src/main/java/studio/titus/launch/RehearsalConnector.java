package studio.titus.launch;

import java.util.List;
import studio.titus.aws.AwsSession;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudSession;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.KnownProfile;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.plan.BootScripts;
import studio.titus.rehearsal.RehearsalCloud;

/** The door to a rehearsal cloud: whatever credentials are shown, it opens. Here because it joins two rooms that do not know each other. */
public final class RehearsalConnector implements CloudConnector {

    private final RehearsalCloud cloud;
    private final BootScripts scripts;
    private final Pace pace;

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
        return new AwsSession(cloud.clients(region.code()), identity, region, pace, true, scripts);
    }
}
