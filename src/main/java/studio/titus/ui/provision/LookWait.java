package studio.titus.ui.provision;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.engine.CloudException;
import studio.titus.engine.Notices;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;

/** Why a look takes its time, in words on the UI thread. */
public final class LookWait implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(LookWait.class);

    private final UiThread ui;
    private final Texts texts;
    private final Spans spans;
    private final Runnable changed;
    private String words = "";

    /** @param changed is told, on the UI thread, when there are other words */
    public LookWait(UiThread ui, Texts texts, Runnable changed) {
        this.ui = ui;
        this.texts = texts;
        this.spans = new Spans(texts);
        this.changed = changed;
    }

    @Override
    public void waiting(CloudException failure) {
        Duration patience = failure.reaction().lookPatience();
        String why = failure.problem().what();
        ui.run(() -> say(texts.of("run.look.waits", why, spans.exact(patience))));
    }

    private void say(String now) {
        words = now;
        changed.run();
    }

    @Override
    public void unwritten(String what, Problem problem) {
        LOG.warn("{}: {}", what, problem.text());
    }

    /** A new look begins, or the last one is over. */
    public void clear() {
        words = "";
    }

    /** One sentence or two; empty while AWS answers without delay. */
    public String words() {
        return words;
    }
}
