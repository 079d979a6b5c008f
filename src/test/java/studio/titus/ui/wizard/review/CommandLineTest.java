package studio.titus.ui.wizard.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.titus.model.Cidr;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;

class CommandLineTest {

    private static final StackSettings SETTINGS = Blueprint.skeleton().settings();
    private static final StackName LAB = StackName.of("titus-lab");

    @Test
    void itWritesTheSettingsAndAppliesThem() {
        assertThat(CommandLine.of(LAB, SETTINGS))
                .startsWith("cat > titus-lab.json <<'SETTINGS'\n{")
                .endsWith("}\nSETTINGS\ntitus-studio apply --stack titus-lab --settings titus-lab.json\n");
    }

    @Test
    void aProfileIsQuotedForTheShell() {
        StackSettings named = SETTINGS.toBuilder().profile("ada's own").build();

        assertThat(CommandLine.of(LAB, named)).endsWith(" --profile 'ada'\\''s own'\n");
    }

    @Test
    void lettingEverybodyInIsSaidThereToo() {
        StackSettings open = SETTINGS.toBuilder().trustedCidr(Cidr.EVERYWHERE).build();

        assertThat(CommandLine.of(LAB, open)).endsWith(" --allow-open-ssh\n");
    }
}
