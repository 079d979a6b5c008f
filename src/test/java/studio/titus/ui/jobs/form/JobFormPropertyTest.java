package studio.titus.ui.jobs.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import studio.titus.titus.job.GeneratedJobs;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.text.JobTemplate;

/** Whatever job is put into the form comes out of it as it was. */
class JobFormPropertyTest {

    @Provide
    Arbitrary<JobDescriptor> jobs() {
        return GeneratedJobs.any();
    }

    @Property(tries = 300)
    void aJobComesOutOfFormAndJsonAsItWentIn(@ForAll("jobs") JobDescriptor job) {
        JobForm form = JobForm.of(job);

        JobForm again = JobForm.of(JobTemplate.SLEEP.job()).withText(form.json());

        assertThat(again.job()).isEqualTo(job);
        assertThat(again.says(form.json())).isTrue();
    }

    @Property(tries = 300)
    void aFieldThatIsTypedAsItStandsChangesNothing(@ForAll("jobs") JobDescriptor job) {
        JobForm form = JobForm.of(job);

        for (JobField field : JobField.values()) {
            assertThat(form.with(field, form.text(field))).as(field.name()).isEqualTo(form);
        }
    }

    @Property(tries = 300)
    void pairsSurviveTheirLines(@ForAll("jobs") JobDescriptor job) {
        var lines = PairLines.FORMAT.print().apply(job.container().env());

        assertThat(PairLines.FORMAT.parse().apply(lines))
                .contains(job.container().env());
    }

    @Property(tries = 300)
    void switchingTheKindTwiceChangesNothing(@ForAll("jobs") JobDescriptor job) {
        JobForm form = JobForm.of(job);

        assertThat(form.switched().switched()).isEqualTo(form);
    }

    @Property(tries = 300)
    void everyStepCanBeUndoneAndDoneAgain(@ForAll("jobs") JobDescriptor first, @ForAll("jobs") JobDescriptor then) {
        JobEdits edits = JobEdits.of(JobForm.of(first))
                .step(JobForm.of(then))
                .typed(JobField.APPLICATION, then.applicationName() + "x")
                .typed(JobField.APPLICATION, then.applicationName() + "xy");

        JobEdits back = edits.undo().undo();

        assertThat(back.now()).isIn(JobForm.of(first), JobForm.of(then));
        assertThat(back.redo().redo().now()).isEqualTo(edits.now());
    }
}
