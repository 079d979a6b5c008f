package studio.titus.ssh;

import java.util.Optional;

/** Where the console output of an instance comes from, if it is to be had. */
@FunctionalInterface
public interface ConsoleOutputs {

    /** What the instance printed at boot. May block; asked once for each new key. Must not throw: no output is an answer. */
    Optional<String> of(Target target);

    /** No output is to be had. */
    static ConsoleOutputs none() {
        return target -> Optional.empty();
    }
}
