package studio.titus.ui.jobs.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.text.JobTemplate;

class TidyTest {

    private final JobForm sleep = JobForm.of(JobTemplate.SLEEP.job());

    @Test
    void aWholeReferenceBecomesNameTagAndDigest() {
        assertThat(Tidy.image(Image.tagged("reg.example.com:5000/web/api", "1.8.2")))
                .contains(Image.tagged("web/api", "1.8.2"));
        assertThat(Tidy.image(Image.tagged("library/nginx:1.13", ""))).contains(Image.tagged("library/nginx", "1.13"));
        assertThat(Tidy.image(new Image("a/b@sha256:0f", "", ""))).contains(new Image("a/b", "", "sha256:0f"));
        assertThat(Tidy.image(Image.tagged("library/nginx", "1"))).isEmpty();
    }

    @Test
    void aVariableWithoutAShellIsNamedAndAShellFillsItIn() {
        JobDescriptor job = sleep.with(JobField.COMMAND, "/bin/echo '$HOME'").job();

        assertThat(Tidy.unfilled(job)).containsExactly("$HOME");
        JobDescriptor wrapped = Tidy.inShell(job);
        assertThat(EntryPoint.split(wrapped.container().entryPoint()).words())
                .containsExactly("/bin/sh", "-c", "/bin/echo $HOME");
        assertThat(Tidy.unfilled(wrapped)).isEmpty();
    }
}
