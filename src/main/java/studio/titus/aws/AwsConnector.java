package studio.titus.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.IoUtils;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudSession;
import studio.titus.engine.CloudSession.Door;
import studio.titus.engine.KnownProfile;
import studio.titus.engine.OneTimeCode;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.plan.BootScripts;

/** Signs in to AWS. */
public final class AwsConnector implements CloudConnector {

    private final AwsClientFactory factory;
    private final CredentialFinder finder;
    private final BootScripts scripts;
    private final Pace pace;

    /**
     * @param environment the process's variables
     * @param scripts how the nodes' boot scripts are rendered
     */
    public AwsConnector(AwsClientFactory factory, Map<String, String> environment, BootScripts scripts, Pace pace) {
        this.factory = factory;
        this.finder = new CredentialFinder(environment, ProfileFile::defaultProfileFile);
        this.scripts = scripts;
        this.pace = pace;
    }

    @Override
    public List<KnownProfile> profiles() {
        return finder.profiles();
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region) {
        return connect(source, region, OneTimeCode.nobody());
    }

    /** Makes the other clients while AWS is asked who one is: the start of every command waits for both. */
    @Override
    public CloudSession connect(CredentialSource source, Region region, OneTimeCode codes) {
        var signIn = new SignIn(pace);
        var found = finder.find(source);
        var first = signIn.credentials(found);
        var connections = factory.connections();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var provider = session(found, region, connections, codes);
            var credentials = provider == found.provider() ? first : provider.resolveCredentials();
            var access = new AwsClientFactory.Access(region, provider, connections);
            var clients = factory.open(access, threads);
            var identity = signIn.identity(clients.sts(), credentials);
            return new AwsSession(clients.all(), identity, region, pace, false, scripts, Door::new, () -> {
                connections.close();
                IoUtils.closeIfCloseable(found.provider(), null);
            });
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** The credentials to work with: those found, or the session that a second factor opens with them. */
    private AwsCredentialsProvider session(
            CredentialFinder.Found found, Region region, SdkHttpClient connections, OneTimeCode codes) {
        var factor = found.factor();
        if (factor == null) {
            return found.provider();
        }
        try (var sts = factory.sts(new AwsClientFactory.Access(region, found.provider(), connections))) {
            return new SecondFactorSession(sts, codes).open(factor);
        }
    }
}
