package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.model.AgentSettings;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.MasterPolicy;
import studio.titus.model.NamePrefix;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.testing.Samples;

class SettingsFileTest {

    private static final String REQUIRED =
            "\"region\":\"eu-west-1\",\"trustedCidr\":\"203.0.113.7/32\",\"publicKeyFile\":\"id.pub\",\"bucket\":\"titus-logs-x\"";

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void keyBesideTheSettings() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(folder.resolve("id.pub"), Samples.key("ed25519.pub"));
    }

    @Test
    void fourFieldsAreEnough() throws IOException {
        StackSettings settings = read("{" + REQUIRED + "}");

        assertThat(settings)
                .isEqualTo(Samples.settings().toBuilder()
                        .publicKeyFile(folder.resolve("id.pub").toString())
                        .build());
    }

    @Test
    void everyFieldOfTheDesignIsRead() throws IOException {
        StackSettings settings = read("""
            {"formatVersion":1,"region":"us-east-1","trustedCidr":["203.0.113.7/32","8.8.8.0/24"],
            "publicKeyFile":"id.pub","bucket":"titus-logs-y","profile":"poc","privateKeyFile":"id",
            "namePrefix":"b-","vpcCidr":"10.0.0.0/16","publicSubnetCidr":"10.0.1.0/24",
            "privateSubnetCidr":"10.0.100.0/24","zoneId":"use1-az1",
            "nodes":{"bastion":"t3.nano","prereqs":"t3.large","master":"t3.micro","gateway":"t3.small"},
            "agents":{"instanceType":"m5.large","min":0,"desired":2,"max":3,"rootVolumeGb":50},
            "debFolder":"deb","packageLoginFile":"auth.conf","packageSources":{"titus":"https://example.org/apt"},
            "masterPolicy":"narrow","tags":{"team":"a"}}
            """);

        assertThat(settings.trustedCidr()).extracting(Cidr::toString).containsExactly("203.0.113.7/32", "8.8.8.0/24");
        assertThat(settings.privateKeyFile()).isEqualTo(folder.resolve("id").toString());
        assertThat(settings.debFolder()).isEqualTo(folder.resolve("deb").toString());
        assertThat(settings.packageLoginFile())
                .isEqualTo(folder.resolve("auth.conf").toString());
        assertThat(settings.nodes().get(NodeRole.GATEWAY)).hasToString("t3.small");
        assertThat(settings.agents()).isEqualTo(new AgentSettings(InstanceType.of("m5.large"), 0, 2, 3, 50));
        assertThat(settings.masterPolicy()).isEqualTo(MasterPolicy.NARROW);
        assertThat(settings.namePrefix()).isEqualTo(new NamePrefix("b-"));
        assertThat(settings.zoneId()).isEqualTo("use1-az1");
        assertThat(settings.profile()).isEqualTo("poc");
        assertThat(settings.packageSources()).containsExactly(Map.entry("titus", "https://example.org/apt"));
        assertThat(settings.tags()).containsExactly(Map.entry("team", "a"));
    }

    @Test
    void yamlReadsLikeJson() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), """
            region: eu-west-1
            trustedCidr: [203.0.113.7/32]   # home
            publicKeyFile: id.pub
            bucket: titus-logs-x
            agents: {max: 4}
            """);

        StackSettings settings = SettingsFile.read(folder.resolve("settings.yaml"), home);

        assertThat(settings.agents().max()).isEqualTo(4);
        assertThat(settings.bucket()).hasToString("titus-logs-x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~/keys/id.pub", "keys/id.pub", "./home/../keys/id.pub"})
    void pathsCountFromTheFilesFolderOrTheHomeFolder(String written) throws IOException {
        Files.copy(
                folder.resolve("id.pub"),
                Files.createDirectory(folder.resolve("keys")).resolve("id.pub"));
        Files.copy(
                folder.resolve("id.pub"),
                Files.createDirectory(home.resolve("keys")).resolve("id.pub"));

        StackSettings settings = read("{" + REQUIRED.replace("id.pub", written) + "}");

        assertThat(settings.publicKeyFile())
                .isEqualTo((written.startsWith("~") ? home : folder)
                        .resolve("keys/id.pub")
                        .toString());
        assertThat(settings.publicKey()).isEqualTo(Samples.publicKey());
    }

    @Test
    void aKeyWithinTheSettingsNeedsNoFile() throws IOException {
        String inline = "\"publicKey\":\"" + Samples.publicKey().openSsh() + "\"";

        assertThat(read("{" + REQUIRED.replace("\"publicKeyFile\":\"id.pub\"", inline) + "}")
                        .publicKey())
                .isEqualTo(Samples.publicKey());
        assertThat(read("{" + REQUIRED.replace("id.pub", "gone.pub") + "," + inline + "}")
                        .publicKeyFile())
                .isEqualTo(folder.resolve("gone.pub").toString());
    }

    @Test
    void nullsCountAsLeftOut() throws IOException {
        assertThat(read("{" + REQUIRED + ",\"profile\":null,\"nodes\":null,\"tags\":null,\"zoneId\":null}"))
                .isEqualTo(read("{" + REQUIRED + "}"));
    }

    @Test
    void theWholeInternetIsLegalHere() throws IOException {
        assertThat(read("{" + REQUIRED.replace("203.0.113.7/32", "0.0.0.0/0") + "}")
                        .trustedCidr())
                .containsExactly(Cidr.EVERYWHERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "region":"eu-wset-1"          | region                | region.unknown          | Type eu-west-1
        "region":5                    | region                | settings.type           | Here stands the number 5. Write text in quotes.
        "trustedCidr":"10.0.0.1/24"   | trustedCidr           | cidr.host-bits          | Type 10.0.0.0/24
        "trustedCidr":["8.8.8.8/32","10.0.0.0/33"] | trustedCidr[1] | cidr.prefix       | /0 to /32
        "trustedCidr":["::1/128"]     | trustedCidr[0]        | cidr.ipv6               | IPv4 only
        "trustedCidr":[7]             | trustedCidr[0]        | settings.type           | Write text in quotes
        "trustedCidr":{}              | trustedCidr           | settings.type           | text in quotes or a list of such
        "trustedCidr":[]              | trustedCidr           | settings.missing        | 203.0.113.7/32
        "publicKeyFile":"gone.pub"    | publicKeyFile         | public-key.no-file      | gone.pub
        "publicKeyFile":"home"        | publicKeyFile         | public-key.unreadable   | is a folder
        "publicKeyFile":"/dev/zero"   | publicKeyFile         | public-key.unreadable   | is a device or a pipe
        "publicKeyFile":true          | publicKeyFile         | settings.type           | true or false
        "publicKey":"ssh-dss AAAA"    | publicKey             | public-key.unsupported  | DSA
        "bucket":"Titus_Logs"         | bucket                | bucket.characters       | Type titus-logs
        "namePrefix":"sg-x"           | namePrefix            | name-prefix.reserved    | sg-
        "vpcCidr":"10.0.0.0"          | vpcCidr               | cidr.no-prefix          | Type 10.0.0.0/32
        "vpcCidr":"30.0.0.0/8"        | vpcCidr               | vpc.size                | /16 to /28
        "publicSubnetCidr":"30.0.100.0/24" | privateSubnetCidr | subnet.overlap         | share no address
        "zoneId":"eu-west-1a"         | zoneId                | zone.malformed          | euw1-az1
        "nodes":{"master":"t4g.nano"} | nodes.master          | instance-type.arm       | ARM
        "nodes":{"mastr":"t2.nano"}   | nodes.mastr           | settings.unknown-key    | Write "master"
        "nodes":"t2.nano"             | nodes                 | settings.type           | bastion, prereqs, master, gateway
        "agents":{"instanceType":"t2.large"} | agents.instanceType | instance-type.not-titus | Unknown family: t2
        "agents":{"min":2}            | agents.min            | agents.order            | more than the most
        "agents":{"min":"1"}          | agents.min            | settings.type           | Write a whole number
        "agents":{"min":1.5}          | agents.min            | settings.type           | Write a whole number
        "agents":{"max":99999999999}  | agents.max            | settings.type           | Write a whole number
        "agents":{"rootVolumeGb":4}   | agents.rootVolumeGb   | agents.volume           | Type 8 to 16384
        "packageSources":[]           | packageSources        | settings.type           | an object of texts
        "masterPolicy":"narow"        | masterPolicy          | master-policy.unknown   | Type original or narrow
        "tags":{"aws:x":"y"}          | tags.aws:x            | tags.reserved           | reserved
        "tags":{"cost":12}            | tags.cost             | settings.type           | the number 12
        "trustedCidrs":"x"            | trustedCidrs          | settings.unknown-key    | Write "trustedCidr"
        "trusted_cidr":"x"            | trusted_cidr          | settings.unknown-key    | Write "trustedCidr"
        "colour":"x"                  | colour                | settings.unknown-key    | The settings known here are formatVersion, region
        "stack":"x"                   | stack                 | settings.unknown-key    | give it as --stack
        "secretKey":"hunter2"         | secretKey             | settings.secret         | name an AWS profile
        "formatVersion":"1"           | formatVersion         | settings.type           | Write a whole number
        """)
    void aWrongFieldIsNamedWithWhatToType(String field, String path, String code, String essence) throws IOException {
        String name = field.substring(1, field.indexOf('"', 1));
        String rest = REQUIRED.replaceFirst("\"" + name + "\":\"[^\"]*\",?", "");
        Problem problem = refused("{" + field + "," + rest.replaceFirst(",$", "") + "}");

        assertThat(problem.subject()).isEqualTo(path);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.what())
                .startsWith("settings.json, \"" + path + "\": ")
                .contains(essence)
                .doesNotContain("hunter2");
        assertThat(problem.next()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such devices")
    void settingsFromADeviceAreNotReadWithoutEnd() {
        assertThatThrownBy(() -> SettingsFile.read(Path.of("/dev/zero"), home))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().text()).contains("/dev/zero", "large"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes in folders")
    void settingsMayComeFromAnotherProgram() throws Exception {
        var pipe = home.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var written = SettingsFile.write(Samples.settings());
        var program = Thread.ofPlatform().start(() -> put(pipe, written));

        assertThat(SettingsFile.read(pipe, home)).isEqualTo(Samples.settings());
        program.join();
    }

    private static void put(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() throws IOException {
        Problem problem =
                refused("{\"region\":\"moon\",\"trustedCidr\":\"x\",\"colour\":1,\"agents\":{\"min\":\"a\"}}");

        assertThat(problem.subject()).isEqualTo("colour");
        assertThat(problem.next())
                .extracting(text -> text.replaceFirst("Also \"([^\"]+)\".*", "$1"))
                .containsExactly("region", "trustedCidr", "agents.min", "publicKeyFile", "bucket");
    }

    @Test
    void aPrivateKeyInsteadOfThePublicOneNamesTheFileBesideIt() throws IOException {
        Files.writeString(folder.resolve("id"), "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r");

        Problem problem = refused("{" + REQUIRED.replace("id.pub", "id") + "}");

        assertThat(problem.code()).isEqualTo("public-key.private");
        assertThat(problem.what())
                .contains("private key", folder.resolve("id.pub").toString())
                .doesNotContain("b3Blb");
    }

    @Test
    void keysThatAreNoTextAreRefused() throws IOException {
        Files.write(folder.resolve("id.pub"), new byte[] {(byte) 0xFF, 0, (byte) 0xC0});
        assertThat(refused("{" + REQUIRED + "}").code()).isEqualTo("public-key.malformed");

        Files.write(folder.resolve("id.pub"), new byte[100_000]);
        assertThat(refused("{" + REQUIRED + "}").what()).contains("too large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                          | settings.empty         | is empty
        ` \n `                      | settings.empty         | is empty
        {"region":"eu-west-1"       | settings.truncated     | line 1, column 2
        {"region":"eu-we            | settings.truncated     | line 1
        {"region" "eu-west-1"}      | settings.syntax        | line 1, column 11
        {"region":"a","region":"b"} | settings.syntax        | does not read as JSON
        {} {}                       | settings.syntax        | line 1
        []                          | settings.shape         | holds no fields
        "text"                      | settings.shape         | holds no fields
        null                        | settings.shape         | holds no fields
        {"formatVersion":2}         | settings.newer-version | has format version 2, and this program reads up to 1
        {"formatVersion":99999999999,"x":1} | settings.newer-version | format version 99999999999
        """)
    void damagedAndNewerFilesAreRefusedAndLeftAsTheyAre(String text, String code, String essence) throws IOException {
        String content = text == null ? "" : text;
        Problem problem = refused(content);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.what()).contains(essence);
        assertThat(problem.next()).hasSize(1);
        assertThat(Files.readString(folder.resolve("settings.json"))).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region: [eu-west-1", "region: eu\n\tbucket: x", "a: 1\na: 2"})
    void damagedYamlNamesThePlace(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.yml"), text);
        Problem problem = refused(file);

        assertThat(problem.code()).isIn("settings.syntax", "settings.truncated");
        assertThat(problem.what()).containsPattern("line [12], column \\d+");
    }

    @Test
    void filesThatCannotBeReadSaySo() throws IOException {
        assertThat(refused(folder.resolve("gone.json")).code()).isEqualTo("settings.no-file");
        assertThat(refused(folder).next()).containsExactly("It is a folder: give the file in it.");

        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {'{', (byte) 0xC0, '}'});
        assertThat(refused(binary).code()).isEqualTo("settings.encoding");

        Path huge = Files.write(folder.resolve("huge.json"), new byte[2_000_000]);
        assertThat(refused(huge).code()).isEqualTo("settings.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarksDoNotMatter(String charset) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.write(file, ("\uFEFF{" + REQUIRED + "}").getBytes(Charset.forName(charset)));

        assertThat(SettingsFile.read(file, home).region().code()).isEqualTo("eu-west-1");
    }

    @Test
    void writtenSettingsReadBackEqualAndWriteTheSameBytes() throws IOException {
        StackSettings settings = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("203.0.113.7/32"), Cidr.of("8.8.8.0/24"))
                .publicKeyFile(folder.resolve("id.pub").toString())
                .privateKeyFile(folder.resolve("id").toString())
                .profile("poc")
                .namePrefix(new NamePrefix("b-"))
                .zoneId("euw1-az1")
                .agents(new AgentSettings(InstanceType.of("m5.large"), 0, 2, 3, 50))
                .debFolder(folder.resolve("deb").toString())
                .packageSources(Map.of("titus", "https://example.org/apt"))
                .masterPolicy(MasterPolicy.NARROW)
                .tags(Map.of("größe", "1 + 2", "a", ""))
                .build();
        String text = SettingsFile.write(settings);

        assertThat(read(text)).isEqualTo(settings);
        assertThat(SettingsFile.write(read(text)))
                .isEqualTo(text)
                .doesNotContain("\r")
                .endsWith("}\n");
        assertThat(read(SettingsFile.write(Samples.settings()))).isEqualTo(Samples.settings());
    }

    @Test
    void everyFieldIsWrittenInTheDocumentedOrder() {
        assertThat(SettingsFile.write(Samples.settings()).lines())
                .filteredOn(line -> line.startsWith("  \""))
                .extracting(line -> line.replaceFirst("  \"(\\w+)\".*", "$1"))
                .isEqualTo(List.of(
                        "formatVersion",
                        "region",
                        "trustedCidr",
                        "publicKeyFile",
                        "publicKey",
                        "bucket",
                        "profile",
                        "privateKeyFile",
                        "namePrefix",
                        "vpcCidr",
                        "publicSubnetCidr",
                        "privateSubnetCidr",
                        "zoneId",
                        "nodes",
                        "agents",
                        "debFolder",
                        "packageLoginFile",
                        "packageSources",
                        "masterPolicy",
                        "tags"));
    }

    private StackSettings read(String text) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return SettingsFile.read(file, home);
    }

    private Problem refused(String text) throws IOException {
        return refused(Files.writeString(folder.resolve("settings.json"), text));
    }

    private Problem refused(Path file) {
        return catchThrowableOfType(ProblemException.class, () -> SettingsFile.read(file, home))
                .problem();
    }
}
