package studio.titus.ui.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudSession;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.CopyValue;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.Shown;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** Who one is and which account pays: the proof that the credentials work. */
final class IdentityCard extends VBox {

    private static final javafx.util.Duration TICK = javafx.util.Duration.seconds(30);

    IdentityCard(Texts texts, TextClipboard clipboard, CloudSession session, InstantSource clock) {
        CloudSession.Identity identity = session.identity();
        HBox head = new HBox(
                new StatusIcon(session.rehearsal() ? Status.REHEARSAL : Status.READY),
                Labels.of(texts.of(session.rehearsal() ? "signin.done.rehearsal" : "signin.done"), "strong"));
        head.getStyleClass().add("identity-head");
        CopyValue account = new CopyValue(texts, clipboard);
        account.setValue(identity.accountId());
        KeyValueGrid facts = new KeyValueGrid();
        facts.add(texts.of(session.rehearsal() ? "signin.account.rehearsal" : "signin.account"), account);
        facts.add(texts.of("signin.identity"), Labels.cutFromLeft(identity.arn()));
        facts.add(texts.of("signin.where"), session.region().displayName());
        Label left = Labels.of("");
        facts.add(texts.of("signin.ends"), left);
        countDown(left, () -> left.setText(ends(texts, identity.expires(), clock)));
        getChildren().add(new Card(head, facts));
    }

    /** Draws the time left anew twice a minute, as long as the card is in a window. */
    private static void countDown(Label left, Runnable draw) {
        draw.run();
        Timeline ticking = new Timeline(new KeyFrame(TICK, e -> draw.run()));
        ticking.setCycleCount(Animation.INDEFINITE);
        Shown.watch(left, shown -> {
            if (shown) {
                draw.run();
                ticking.play();
            } else {
                ticking.stop();
            }
        });
    }

    private static String ends(Texts texts, @Nullable Instant expires, InstantSource clock) {
        if (expires == null) {
            return texts.of("signin.ends.never");
        }
        Duration left = Duration.between(clock.instant(), expires);
        if (!left.isPositive()) {
            return texts.of("signin.ends.over");
        }
        return left.toHours() > 0
                ? texts.of("signin.ends.hours", left.toHours(), left.toMinutesPart())
                : texts.of("signin.ends.minutes", left.toMinutes());
    }
}
