package studio.titus.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** The arrows between the rooms and the libraries each room may touch, as {@code src/docs/architecture.md} draws them. */
@AnalyzeClasses(packages = "studio.titus", importOptions = DoNotIncludeTests.class)
class WallsTest {

    private static final Set<String> ROOMS = Set.of(
            "launch",
            "model",
            "problem",
            "plan",
            "engine",
            "state",
            "aws",
            "bootstrap",
            "ssh",
            "titus",
            "checks",
            "nodes",
            "rehearsal",
            "cli",
            "ui");

    /** Room to the rooms it may import. {@code launch} composes all the others and is left out. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("model", Set.of()),
            entry("problem", Set.of()),
            entry("plan", Set.of("model", "problem")),
            entry("state", Set.of("model", "problem", "plan")),
            entry("engine", Set.of("plan", "state", "model", "problem")),
            entry("bootstrap", Set.of("model", "problem")),
            entry("aws", Set.of("engine", "plan", "bootstrap", "model", "problem")),
            entry("ssh", Set.of("model", "problem")),
            entry("titus", Set.of("model", "problem")),
            entry("checks", Set.of("ssh", "titus", "bootstrap", "plan", "model", "problem")),
            entry("nodes", Set.of("checks", "engine", "ssh", "titus", "state", "plan", "model", "problem")),
            entry("rehearsal", Set.of("aws", "ssh", "titus", "model", "problem")),
            entry("cli", allBut("cli", "ui", "launch")),
            entry("ui", allBut("ui", "cli", "launch")));

    /** Library to the only rooms that may import it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            entry("software.amazon.awssdk..", Set.of("aws", "rehearsal")),
            entry("com.jcraft.jsch..", Set.of("ssh")),
            entry("org.apache.commons.compress..", Set.of("bootstrap")),
            entry("org.apache.sshd..", Set.of("rehearsal")),
            entry("org.bouncycastle..", Set.of("rehearsal")),
            entry("javafx..", Set.of("ui", "launch")),
            entry("atlantafx..", Set.of("ui", "launch")),
            entry("org.kordamp.ikonli..", Set.of("ui", "launch")),
            entry("com.techsenger.jeditermfx..", Set.of("ui.terminal")),
            entry("picocli..", Set.of("cli", "launch")),
            entry("com.fasterxml.jackson..", Set.of("state", "titus", "cli", "aws", "bootstrap", "rehearsal")),
            entry("ch.qos.logback..", Set.of("launch")));

    @ArchTest
    static final ArchRule everyClassIsInARoom = classes()
            .should()
            .resideInAnyPackage(ROOMS.stream().map(WallsTest::in).toArray(String[]::new));

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("studio.titus.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule factsNeedNothingButTheJdk = classes()
            .that()
            .resideInAnyPackage(in("model"), in("problem"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(in("model"), in("problem"), "java..", "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneBridgeHopsToTheUiThread = noClasses()
            .that()
            .resideOutsideOfPackage(in("ui.fx"))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform");

    @ArchTest
    static final ArchRule screensSeeAwsOnlyByItsFront = noClasses()
            .that()
            .resideInAPackage(in("ui"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("studio.titus.aws.(*)..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages(in("cli"), in("launch"))
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheEntryEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("studio.titus.launch.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStackTraceIsPrinted = noClasses().should().callMethodWhere(target(name("printStackTrace")));

    @ArchTest
    static final ArchRule slf4jIsTheOnlyLog =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule noStaticStateChanges =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static void roomsImportOnlyAlongTheArrows(JavaClasses product) {
        ARROWS.forEach((room, allowed) -> noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(otherRooms(room, allowed))
                .allowEmptyShould(true)
                .check(product));
    }

    @ArchTest
    static void librariesStayInTheirRooms(JavaClasses product) {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream().map(WallsTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(product));
    }

    private static DescribedPredicate<JavaClass> otherRooms(String room, Set<String> allowed) {
        return resideInAnyPackage(ROOMS.stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(WallsTest::in)
                .toArray(String[]::new));
    }

    private static Set<String> allBut(String... rooms) {
        Set<String> forbidden = Set.of(rooms);
        return ROOMS.stream().filter(room -> !forbidden.contains(room)).collect(toUnmodifiableSet());
    }

    private static String in(String room) {
        return "studio.titus." + room + "..";
    }
}
