package studio.titus.ui.wizard.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.model.FieldNote;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FieldMessage.Level;
import studio.titus.ui.fx.Texts;

class FieldSetTest {

    private static final FieldNote WRONG = new FieldNote("vpcCidr", "cidr.host-bits", "Host bits", "10.0.0.0/16");

    private final List<String> typed = new ArrayList<>();
    private final FieldSet fields = new FieldSet(Texts.load());
    private final Field field = fields.add("vpcCidr", typed::add);

    @Test
    void nobodyIsScoldedForWhatIsNotFinished() {
        field.rest(FieldMessage.hint("The nodes get their addresses from it"));
        fields.judge(List.of(WRONG), List.of());

        assertThat(message().level()).isEqualTo(Level.HINT);
        assertThat(fields.firstGap()).contains(field);
    }

    @Test
    void theErrorIsSaidAfterThePersonHasLeftTheField() {
        fields.judge(List.of(WRONG), List.of());

        field.touch();

        assertThat(message().level()).isEqualTo(Level.ERROR);
        assertThat(message().text()).isEqualTo("Host bits");
    }

    @Test
    void typingTakesTheErrorBackUntilThePersonPauses() {
        fields.judge(List.of(WRONG), List.of());
        field.touch();

        field.typing();

        assertThat(message().level()).isEqualTo(Level.HINT);
    }

    @Test
    void theErrorGoesAsSoonAsItIsMended() {
        fields.judge(List.of(WRONG), List.of());
        field.touch();

        fields.judge(List.of(), List.of());

        assertThat(message().level()).isEqualTo(Level.HINT);
        assertThat(fields.gaps()).isEmpty();
    }

    @Test
    void aCorrectionIsOneClick() {
        fields.judge(List.of(WRONG), List.of());
        field.touch();

        assertThat(message().action()).isEqualTo("Use 10.0.0.0/16");
        message().remedy().run();

        assertThat(typed).containsExactly("10.0.0.0/16");
    }

    @Test
    void aWarningIsSaidAtOnceAndStopsNothing() {
        fields.judge(List.of(), List.of(FieldNote.of("vpcCidr", "vpc.docker-bridge", "Overlaps Docker")));

        assertThat(message().level()).isEqualTo(Level.WARNING);
        assertThat(fields.gaps()).isEmpty();
        assertThat(fields.warnings()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNotGoodCarriesNoTick() {
        field.rest(FieldMessage.good("EC2 takes this key"));

        fields.judge(List.of(WRONG), List.of());

        assertThat(message().level()).isEqualTo(Level.HINT);
    }

    private FieldMessage message() {
        return field.messageProperty().get();
    }
}
