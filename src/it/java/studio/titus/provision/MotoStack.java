package studio.titus.provision;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import studio.titus.aws.AwsClientFactory;
import studio.titus.aws.AwsConnector;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackDesk;
import studio.titus.launch.NodeBoot;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Plan;
import studio.titus.state.StackFolders;
import studio.titus.testing.Debs;
import studio.titus.testing.Samples;

/** The product, signed in to an AWS-protocol server, with one stack on the desk. */
final class MotoStack implements AutoCloseable {

    /** Waits for things to settle take a fiftieth of their time: the server settles at once. */
    private static final double HASTE = 50;

    private static final StackSettings SETTINGS =
            Samples.settings().toBuilder().debFolder(Debs.folder().toString()).build();

    private final CloudSession session;
    private final StackDesk desk;

    private MotoStack(CloudSession session, StackDesk desk) {
        this.session = session;
        this.desk = desk;
    }

    static MotoStack open(URI endpoint, Path home, ExecutionInterceptor... interceptors) {
        var environment = new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
        var factory = new AwsClientFactory(environment, List.of(interceptors));
        var scripts = new NodeBoot(Path.of("none"));
        var connector = new AwsConnector(factory, environment, scripts, Pace.scaled(HASTE));
        var session = connector.connect(new CredentialSource.Standard(), Region.of("eu-west-1"));
        var folder = new StackFolders(home).of(StackName.of("matrix"));
        return new MotoStack(session, new StackDesk(folder, session, new Random(7)));
    }

    /** With packages of this computer, so that uploads are among the calls. */
    static StackSettings settings() {
        return SETTINGS;
    }

    Plan plan() {
        return desk.plan(settings());
    }

    Outcome apply() {
        return desk.apply(plan(), _ -> {}, new Cancel());
    }

    /** As from a computer that knows nothing but the stack's name, when the folder is empty. */
    Outcome destroy() {
        return desk.destroy(desk.look(), true, _ -> {}, new Cancel());
    }

    StackDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        session.close();
    }
}
