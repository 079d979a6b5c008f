package studio.titus.ui.fx;

import java.util.Optional;

/** Remembers between two starts where the window was. */
public interface WindowMemory {

    /** What was remembered last, if anything could be read. */
    Optional<WindowBounds> recall();

    /** Remembers {@code bounds}; a failure to write is not worth an interruption and is only logged. */
    void remember(WindowBounds bounds);

    /** Remembers nothing. */
    static WindowMemory none() {
        return new WindowMemory() {
            @Override
            public Optional<WindowBounds> recall() {
                return Optional.empty();
            }

            @Override
            public void remember(WindowBounds bounds) {}
        };
    }
}
