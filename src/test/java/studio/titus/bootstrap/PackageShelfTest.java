package studio.titus.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.model.BootObject;
import studio.titus.model.NodePackages;
import studio.titus.model.NodePackages.Check;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.model.TitusPackage;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.testing.Debs;
import studio.titus.testing.Samples;

class PackageShelfTest {

    private static final String MASTER = "titus-server-master_0.1.0-2_all.deb";
    private static final String GATEWAY = "titus-server-gateway_0.1.0-2_all.deb";

    @TempDir
    private Path folder;

    private StackSettingsBuilder settings = Samples.settings().toBuilder();

    @BeforeEach
    void twoGoodPackages() throws IOException {
        Debs.write(folder.resolve(MASTER), "titus-server-master", "0.1.0-2", "all");
        Debs.write(folder.resolve(GATEWAY), "titus-server-gateway", "0.1.0-2", "all");
    }

    private NodePackages choose(BootObject... standing) {
        return new PackageShelf(folder.resolve("none")).choose(settings.build(), List.of(standing));
    }

    private Problem refusal() {
        settings.debFolder(folder.toString());
        return catchThrowableOfType(ProblemException.class, this::choose).problem();
    }

    @Test
    void packagesOfThisComputerGoThroughTheBucketUnderTheNameOfTheirContent() {
        settings.debFolder(folder.toString());

        var packages = choose();

        var place = packages.places().get(TitusPackage.MASTER);
        assertThat(place.check()).isEqualTo(Check.SHA256);
        assertThat(place.from()).isEqualTo("titus-studio/packages/%s/%s".formatted(place.sum(), MASTER));
        assertThat(packages.objects())
                .extracting(BootObject::source)
                .containsExactlyInAnyOrder(Optional.of(folder.resolve(MASTER)), Optional.of(folder.resolve(GATEWAY)));
    }

    @Test
    void theProgramsOwnFolderIsLookedIntoWithoutASetting() {
        var packages = new PackageShelf(folder).choose(Samples.settings(), List.of());

        assertThat(packages.objects()).hasSize(2);
    }

    @Test
    void withoutFilesThePublicAddressIsUsedByCommitAndTheContentIsKnown() {
        var place = choose().places().get(TitusPackage.GATEWAY);

        assertThat(place.from())
                .contains("180eecdf1bec90b3aa5e2bbf3c133426b7dd9321")
                .endsWith("gateway_0.0.1-1_all.deb");
        assertThat(place.checksum()).isEqualTo("blob_id e450c266e9c41539ff7566a99b335688df33f6fa");
        assertThat(choose().objects()).isEmpty();
    }

    @Test
    void aMirrorOfThePublicFolderMayBeNamed() {
        settings.packageSources(Map.of("debs", "https://mirror.example.org/debs"));

        assertThat(choose().places().get(TitusPackage.MASTER).from())
                .isEqualTo("https://mirror.example.org/debs/titus-server-master_0.0.1-1_all.deb");
    }

    @Test
    void aSecondComputerWithoutFilesKeepsWhatTheBucketHolds() {
        var there = new BootObject(
                "titus-studio/packages/%s/%s".formatted("a".repeat(64), MASTER), "12345678", Optional.empty());

        var packages = choose(there);

        assertThat(packages.objects()).containsExactly(there);
        assertThat(packages.places().get(TitusPackage.MASTER).sum()).isEqualTo("a".repeat(64));
    }

    @Test
    void aTruncatedPackageIsRefused() throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(MASTER));
        Files.write(folder.resolve(MASTER), Arrays.copyOf(bytes, bytes.length - 50));

        assertThat(refusal().cause()).contains("only a part of one");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.write(folder.resolve(MASTER), new byte[0]);

        assertThat(refusal().cause()).contains("it is empty");
    }

    @Test
    void aPageThatAServerGaveInsteadIsRefused() throws IOException {
        Files.writeString(folder.resolve(MASTER), "<!doctype html><html>not found</html>".repeat(100));

        assertThat(refusal().cause()).contains("no Debian package");
    }

    @Test
    void aPackageOfAnotherNameIsRefused() throws IOException {
        Debs.write(folder.resolve(MASTER), "titus-server-gateway", "0.1.0-2", "all");

        assertThat(refusal().cause()).contains("titus-server-gateway, not titus-server-master");
    }

    @Test
    void aPackageForOtherMachinesIsRefused() throws IOException {
        Debs.write(folder.resolve(MASTER), "titus-server-master", "0.1.0-2", "arm64");

        assertThat(refusal().cause()).contains("arm64");
    }

    @Test
    void theKnownReleaseMustHaveItsKnownContent() throws IOException {
        Debs.write(folder.resolve(MASTER), "titus-server-master", "0.0.1-1", "all");

        assertThat(refusal().cause()).contains("its content is not that of the proof of concept");
    }

    @Test
    void aMissingPackageIsNamed() throws IOException {
        Files.delete(folder.resolve(GATEWAY));

        assertThat(refusal().what()).contains("titus-server-gateway is not in");
    }

    @Test
    void twoFilesOfOnePackageAreNotGuessedAt() throws IOException {
        Debs.write(folder.resolve("titus-server-master_0.2_all.deb"), "titus-server-master", "0.2", "all");

        assertThat(refusal().next()).containsExactly("Leave only one there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", ""})
    void controlArchivesOfAllUsualPackingsAreRead(String packing) throws Exception {
        var file = Debs.write(folder.resolve("x.deb"), packing, "Package: x\nVersion: 1\nArchitecture: all\n");

        assertThat(DebFile.read(file)).isEqualTo(new DebFile("x", "1", "all"));
    }

    @Test
    void theLoginOfAPackageSourceIsAnObjectWhoseContentNoTextShows() throws IOException {
        var login = Files.writeString(
                folder.resolve("auth.conf"), "# mine\nmachine packagecloud.io/x login tok3n password\n");
        settings.packageLoginFile(login.toString());

        var packages = choose();

        assertThat(packages.loginObject()).contains("titus-studio/apt-auth.conf");
        assertThat(packages.toString()).doesNotContain("tok3n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tok3n", "machine x", "login tok3n machine x"})
    void whatAptWouldNotUnderstandIsRefusedWithoutShowingIt(String content) throws IOException {
        settings.packageLoginFile(
                Files.writeString(folder.resolve("auth.conf"), content).toString());

        var problem = catchThrowableOfType(ProblemException.class, this::choose).problem();

        assertThat(problem.code()).isEqualTo("bootstrap.login-malformed");
        assertThat(problem.text()).doesNotContain("tok3n");
    }

    @Test
    void aLoginThatOnlyTheBucketHoldsIsEnough() {
        settings.packageLoginFile("/nowhere/auth.conf");
        var there = new BootObject("titus-studio/apt-auth.conf", "12345678", Optional.empty());

        assertThat(choose(there).objects()).containsExactly(there);
        assertThat(catchThrowableOfType(ProblemException.class, this::choose)
                        .problem()
                        .code())
                .isEqualTo("bootstrap.login-missing");
    }
}
