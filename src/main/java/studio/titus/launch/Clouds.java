package studio.titus.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import studio.titus.aws.AwsClientFactory;
import studio.titus.aws.AwsConnector;
import studio.titus.cli.tour.Stage;
import studio.titus.engine.CloudConnector;
import studio.titus.model.Pace;
import studio.titus.plan.BootScripts;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;

/** Makes the clouds that the program works with. */
final class Clouds {

    private final Map<String, String> environment;
    private final RandomGenerator random;
    private final BootScripts scripts;

    /**
     * @param random safe for many threads
     * @param packages where the program looks for the Titus packages
     */
    Clouds(Map<String, String> environment, RandomGenerator random, Path packages) {
        this.environment = environment;
        this.random = random;
        this.scripts = new NodeBoot(packages);
    }

    CloudConnector aws() {
        return new AwsConnector(new AwsClientFactory(environment, List.of()), environment, scripts, Pace.real());
    }

    /** An empty rehearsal cloud; the speed is seconds of its time in one real second. */
    Stage rehearsal(double speed) {
        return rehearsal(Pace.scaled(speed));
    }

    /** An empty rehearsal cloud that lives in this time. */
    Stage rehearsal(Pace pace) {
        var switchboard = new Switchboard(pace::sleep);
        var cloud = new RehearsalCloud(pace, RehearsalTimes.aws(), switchboard, random);
        var connector = new RehearsalConnector(cloud, scripts, pace);
        return new Stage(connector, pace, switchboard, cloud.mishaps(), random, connector::close);
    }
}
