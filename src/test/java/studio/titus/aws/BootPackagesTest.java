package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Action;
import studio.titus.problem.ProblemException;
import studio.titus.testing.Debs;
import studio.titus.testing.Samples;

/** How the packages and the login that nodes boot with come into the stack's bucket, and out of it. */
class BootPackagesTest {

    private static final String BUCKET = Samples.settings().bucket().value();

    @TempDir
    private Path folder;

    private final Lab lab = new Lab();
    private StackSettings settings = Samples.settings();

    @BeforeEach
    void packagesOfThisComputer() throws IOException {
        writePackage("0.1.0-2");
        Debs.write(folder.resolve("titus-server-gateway_0.1.0-2_all.deb"), "titus-server-gateway", "0.1.0-2", "all");
        settings = Lab.settings(it -> it.debFolder(folder.toString()));
    }

    private void writePackage(String version) throws IOException {
        Debs.write(folder.resolve("titus-server-master_x_all.deb"), "titus-server-master", version, "all");
    }

    private List<String> keys() {
        return lab.aws.s3().listObjectsV2(r -> r.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void packagesLieInTheBucketBeforeTheNodesBootAndAreSeenNextTime() {
        var plan = lab.plan(settings);
        assertThat(plan.blueprint().createGraph().before(Addresses.MASTER)).contains(Addresses.BUCKET);

        lab.apply(settings);

        assertThat(keys()).hasSize(2).allMatch(key -> key.startsWith("titus-studio/packages/"));
        assertThat(lab.plan(settings).isEmpty()).isTrue();
    }

    @Test
    void aComputerWithoutThePackagesChangesNothing() {
        lab.apply(settings);

        assertThat(lab.plan(Samples.settings()).isEmpty()).isTrue();
    }

    @Test
    void anotherPackageIsUploadedAndItsNodeMadeAnew() throws IOException {
        lab.apply(settings);
        writePackage("0.1.0-3");

        var plan = lab.plan(settings);
        assertThat(actions(plan.changes()))
                .containsEntry(Addresses.BUCKET.value(), Action.UPDATE)
                .containsEntry(Addresses.MASTER.value(), Action.REPLACE)
                .doesNotContainKey(Addresses.GATEWAY.value());

        lab.apply(settings);
        assertThat(keys()).hasSize(2);
        assertThat(lab.plan(settings).isEmpty()).isTrue();
    }

    private static Map<String, Action> actions(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.action() != Action.NONE)
                .collect(Collectors.toMap(change -> change.address().value(), Change::action));
    }

    @Test
    void aPackageThatSomebodyRemovedIsPutBack() {
        lab.apply(settings);
        lab.aws.s3().deleteObject(r -> r.bucket(BUCKET).key(keys().getFirst()));

        assertThat(actions(lab.plan(settings).changes()).keySet()).isEqualTo(Set.of(Addresses.BUCKET.value()));
        lab.apply(settings);

        assertThat(keys()).hasSize(2);
    }

    @Test
    void aWrongPackageIsRefusedBeforeAnythingIsMade() throws IOException {
        Files.writeString(folder.resolve("titus-server-master_x_all.deb"), "<html>");

        assertThatThrownBy(() -> lab.plan(settings)).isInstanceOf(ProblemException.class);
        assertThat(lab.aws
                        .ec2()
                        .describeVpcs(r -> r.filters(f -> f.name("is-default").values("false")))
                        .vpcs())
                .isEmpty();
    }

    @Test
    void aBucketWithNothingButPackagesIsRemovedWithTheStack() {
        lab.apply(settings);

        assertThat(lab.destroy(false).failures()).isEmpty();

        assertThat(lab.aws.s3().listBuckets().buckets()).isEmpty();
    }

    @Test
    void aBucketWithLogsIsKeptWithoutPackagesAndLogin() throws IOException {
        var login = Files.writeString(folder.resolve("auth.conf"), "machine x login tok3n\n");
        settings = settings.toBuilder().packageLoginFile(login.toString()).build();
        lab.apply(settings);
        assertThat(keys()).contains("titus-studio/apt-auth.conf");
        lab.aws.s3().putObject(r -> r.bucket(BUCKET).key("log"), RequestBody.fromString("x"));

        lab.destroy(false);

        assertThat(keys()).containsExactly("log");
    }

    @Test
    void theLoginStandsInNoScriptAndNoPlan() throws IOException {
        var login = Files.writeString(folder.resolve("auth.conf"), "machine x login tok3n\n");
        settings = settings.toBuilder().packageLoginFile(login.toString()).build();

        var plan = lab.plan(settings);
        lab.apply(settings);

        assertThat(plan.toString()).doesNotContain("tok3n");
        assertThat(lab.apply(settings).toString())
                .contains("titus-studio/apt-auth.conf")
                .doesNotContain("tok3n");
    }
}
