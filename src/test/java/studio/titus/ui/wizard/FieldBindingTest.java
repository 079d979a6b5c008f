package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.model.FieldNote;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.Field;
import studio.titus.ui.wizard.draft.FieldSet;

class FieldBindingTest {

    private final FieldSet fields = new FieldSet(Texts.load());
    private final Field field = fields.add("bucket", text -> {});

    @BeforeEach
    void nothingIsGood() {
        fields.judge(List.of(FieldNote.of("bucket", "bucket.missing", "Type a name.")), List.of());
    }

    @Test
    void whatIsTypedIsJudgedAfterAPause() {
        FieldBinding.settled("My Bucket", field);

        assertThat(field.speaks()).isTrue();
    }

    @Test
    void anEmptyFieldIsNoErrorBeforeOneWantsToGoOn() {
        FieldBinding.settled(" ", field);
        assertThat(field.speaks()).isFalse();

        fields.touchAll();
        assertThat(field.speaks()).isTrue();
    }
}
