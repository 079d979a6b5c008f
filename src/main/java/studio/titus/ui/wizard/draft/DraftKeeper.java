package studio.titus.ui.wizard.draft;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.state.DraftFile;
import studio.titus.ui.fx.Background;

/**
 * Keeps the answers on the disk while a person types, so that a crash loses none. It sleeps until it is woken: whoever
 * only looks leaves no trace. One write at a time, never on the UI thread.
 */
public final class DraftKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);

    private final DraftFile file;
    private final Supplier<Map<String, String>> answers;
    private final Background background;
    private final Consumer<Runnable> later;
    private Map<String, String> kept = Map.of();
    private Runnable afterwards = () -> {};
    private boolean awake;
    private boolean writing;

    /**
     * @param answers what is to be kept
     * @param later runs its argument when the person pauses
     */
    public DraftKeeper(
            DraftFile file, Supplier<Map<String, String>> answers, Background background, Consumer<Runnable> later) {
        this.file = file;
        this.answers = answers;
        this.background = background;
        this.later = later;
    }

    /** From now on there is something worth keeping. */
    public void wake() {
        awake = true;
        changed();
    }

    /** An answer may have changed. */
    public void changed() {
        if (awake) {
            later.accept(() -> flush(() -> {}));
        }
    }

    /** Nobody is typing any more: what a {@link #flush} does not write stays unwritten. */
    public void rest() {
        later.accept(() -> {});
    }

    /** Whether everything that is worth keeping is on the disk. */
    public boolean settled() {
        return !writing && (!awake || answers.get().equals(kept));
    }

    /** Writes what is not written yet, then runs {@code then}, on the UI thread; a disk that takes nothing does not hold it up. */
    public void flush(Runnable then) {
        if (writing) {
            afterwards = () -> flush(then);
        } else if (settled()) {
            then.run();
        } else {
            Map<String, String> now = answers.get();
            write(() -> file.save(now), () -> {
                kept = now;
                then.run();
            });
        }
    }

    /** The answers became a stack, or are not wanted any more: nothing is kept from now on. */
    public void discard() {
        awake = false;
        if (writing) {
            afterwards = this::discard;
        } else {
            write(file::discard, () -> kept = Map.of());
        }
    }

    private void write(Runnable work, Runnable then) {
        writing = true;
        background.submit(
                () -> {
                    work.run();
                    return true;
                },
                done -> finish(then),
                e -> {
                    LOG.warn("The draft can't be kept", e);
                    finish(then);
                });
    }

    private void finish(Runnable then) {
        writing = false;
        Runnable next = afterwards;
        afterwards = () -> {};
        then.run();
        next.run();
    }
}
