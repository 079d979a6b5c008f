package studio.titus.ui.wizard;

import java.util.function.Consumer;
import studio.titus.engine.AccountScout.BucketAnswer;
import studio.titus.engine.CloudSession;
import studio.titus.model.BucketName;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;

/**
 * Whether a bucket's name is free, as AWS says.
 *
 * @param session in the account that asks
 */
record BucketLook(BucketName name, CloudSession session) {

    /** Looks names up; see {@link PausedLook}. */
    static PausedLook<BucketLook, BucketAnswer> with(Background background, Consumer<Runnable> later) {
        return new PausedLook<>(
                background,
                later,
                look -> look.session.scout().bucket(look.name),
                (look, e) -> new BucketAnswer.Unknown(Failures.problem(e).what() + "."));
    }
}
