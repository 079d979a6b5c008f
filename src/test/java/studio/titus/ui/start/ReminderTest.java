package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.StackName;
import studio.titus.state.StackFolder;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;
import studio.titus.testing.Samples;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Services;
import studio.titus.ui.testing.FakeServices;

class ReminderTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    private Path home;

    private final List<String> told = new ArrayList<>();
    private final AppPreferences preferences = AppPreferences.unkept();
    private Instant now = START;

    @Test
    void aStackThatStandsForEightHoursIsToldOnceOnTheDesktopAndStaysInTheWindow() {
        stands("titus-lab", false);
        Reminder reminder = reminder();
        now = START.plus(Duration.ofHours(8));
        reminder.look();
        reminder.look();

        assertThat(told).containsExactly("titus-lab has been up for 8 h 0 min.");
        assertThat(Objects.requireNonNull(reminder.callProperty().get()).rest())
                .isEqualTo(" It has cost about 2.49 USD so far and goes on at 0.311 USD an hour.");
        assertThat(reminder.costProperty().get()).isEqualTo("titus-lab 2.49 USD so far");
    }

    @Test
    void beforeThatOnlyTheCostIsShown() {
        stands("titus-lab", false);
        now = START.plus(Duration.ofHours(1));
        Reminder reminder = reminder();
        reminder.look();

        assertThat(reminder.callProperty().get()).isNull();
        assertThat(told).isEmpty();
        assertThat(reminder.costProperty().get()).isEqualTo("titus-lab 0.31 USD so far");
    }

    @Test
    void laterMeansLater() {
        stands("titus-lab", false);
        now = START.plus(Duration.ofHours(9));
        Reminder reminder = reminder();
        reminder.look();
        reminder.later();
        reminder.look();
        assertThat(reminder.callProperty().get()).isNull();

        now = now.plus(Duration.ofHours(8));
        reminder.look();

        assertThat(reminder.callProperty().get()).isNotNull();
        assertThat(told).hasSize(2);
    }

    @Test
    void whoWantsNoReminderGetsNone() {
        stands("titus-lab", false);
        preferences.change(all -> all.reminderHours(0));
        now = START.plus(Duration.ofDays(3));
        Reminder reminder = reminder();
        reminder.look();

        assertThat(reminder.callProperty().get()).isNull();
    }

    @Test
    void whatIsGoneOrRehearsedCostsNothing() {
        stands("old", true);
        Reminder reminder = reminder();
        now = START.plus(Duration.ofDays(3));
        reminder.look();

        assertThat(reminder.costProperty().get()).isEmpty();
        assertThat(told).isEmpty();
    }

    private void stands(String name, boolean gone) {
        StackFolder folder = new StackFolders(home).of(StackName.of(name));
        folder.remember(Samples.settings());
        folder.remember(new StackRecord("123456789012", "eu-west-1", false, START, gone ? START : null));
    }

    private Reminder reminder() {
        Services services = FakeServices.of(home, () -> "203.0.113.7", () -> now);
        return new Reminder(
                Texts.load(), services, new ImmediateBackground(), preferences, (title, text) -> told.add(title));
    }
}
