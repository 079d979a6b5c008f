package studio.titus.ui.start;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.model.StackName;
import studio.titus.state.Preferences;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.Services;

/**
 * Keeps stacks from being forgotten: what stands longer than the person wants is told on the desktop once and in the window until it is
 * answered. Also knows what all that stands has cost. Knows no node; use it on the UI thread.
 */
final class Reminder {

    /**
     * What the window says.
     *
     * @param first the strong first words
     * @param rest what follows them
     */
    record Call(StackName stack, String first, String rest) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reminder.class);

    private final Texts texts;
    private final Spans spans;
    private final Services services;
    private final Background background;
    private final AppPreferences preferences;
    private final Notifier notifier;
    private final Set<StackName> told = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Call> call = new ReadOnlyObjectWrapper<>(this, "call");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper(this, "cost", "");

    Reminder(Texts texts, Services services, Background background, AppPreferences preferences, Notifier notifier) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.services = services;
        this.background = background;
        this.preferences = preferences;
        this.notifier = notifier;
    }

    /** What is to be said now; {@code null} for nothing. */
    ReadOnlyObjectProperty<@Nullable Call> callProperty() {
        return call.getReadOnlyProperty();
    }

    /** What stands has cost so far, such as "titus-lab 0.36 USD so far"; empty when nothing stands. */
    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** Looks at what this computer remembers; call it every minute or so. */
    void look() {
        background.submit(
                () -> Standing.read(services.aws().folders(), services.prices(), services.clock()),
                this::found,
                failure -> LOG.warn("What stands can't be read", failure));
    }

    private void found(List<Standing> standing) {
        cost.set(cost(standing));
        Optional<Standing> due = standing.stream().filter(this::due).findFirst();
        call.set(due.map(this::call).orElse(null));
        due.filter(stack -> told.add(stack.stack())).ifPresent(stack -> tell(call(stack)));
    }

    private String cost(List<Standing> standing) {
        Optional<BigDecimal> sum =
                standing.stream().flatMap(stack -> stack.soFar().stream()).reduce(BigDecimal::add);
        if (sum.isEmpty()) {
            return "";
        }
        return standing.size() == 1
                ? texts.of(
                        "reminder.cost.one",
                        standing.getFirst().stack(),
                        sum.get().toPlainString())
                : texts.of("reminder.cost.more", standing.size(), sum.get().toPlainString());
    }

    private boolean due(Standing stack) {
        Preferences chosen = preferences.get();
        Instant now = services.clock().instant();
        Instant quiet = chosen.quietUntil().getOrDefault(stack.stack().value(), Instant.EPOCH);
        return chosen.reminderHours() > 0
                && stack.age(now).compareTo(Duration.ofHours(chosen.reminderHours())) >= 0
                && !now.isBefore(quiet);
    }

    private Call call(Standing stack) {
        String age = spans.coarse(stack.age(services.clock().instant()));
        String rest = stack.soFar()
                .flatMap(sum -> stack.perHour()
                        .map(hour -> texts.of("reminder.rest", sum.toPlainString(), hour.toPlainString())))
                .orElseGet(() -> texts.of("reminder.rest.unpriced"));
        return new Call(stack.stack(), texts.of("reminder.first", stack.stack(), age), rest);
    }

    private void tell(Call what) {
        if (preferences.get().notices()) {
            notifier.notify(what.first(), what.rest().strip());
        }
    }

    /** The person wants to hear of it again after as many hours as chosen. */
    void later() {
        Call now = call.get();
        if (now != null) {
            Duration pause = Duration.ofHours(preferences.get().reminderHours());
            preferences.change(all ->
                    all.quiet(now.stack().value(), services.clock().instant().plus(pause)));
            told.remove(now.stack());
            call.set(null);
        }
    }

    /** After how many hours it comes again. */
    int hours() {
        return preferences.get().reminderHours();
    }
}
