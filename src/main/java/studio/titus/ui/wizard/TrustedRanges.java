package studio.titus.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Cidr;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.wizard.draft.NetworkAnswers;

/** The ranges that may connect, this computer's own address, and what both mean in words. */
final class TrustedRanges {

    /** More than a company's network is worth a second look. */
    private static final long MANY_ADDRESSES = 65_536;

    private final Texts texts;
    private final NetworkAnswers answers;
    private final AddressFinder finder;
    private final Background background;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private @Nullable String myAddress;
    private @Nullable FieldMessage news;

    /** @param changed called when there is something else to say though no answer has changed */
    TrustedRanges(Texts texts, NetworkAnswers answers, AddressFinder finder, Background background, Runnable changed) {
        this.texts = texts;
        this.answers = answers;
        this.finder = finder;
        this.background = background;
        this.changed = changed;
        answers.trusted().addListener((ListChangeListener<String>) change -> rangesChanged());
    }

    /** Whether this computer's address is being asked for. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Looks this computer's address up, to warn a person who would lock themselves out. */
    void lookUpAddress() {
        if (myAddress == null && !asking.get()) {
            ask(this::know, e -> {});
        }
    }

    /** Adds this computer's address to the ranges. */
    void useMyAddress() {
        say(FieldMessage.asking(texts.of("wizard.network.address.asking")));
        ask(this::addMine, this::addressUnknown);
    }

    private void ask(Consumer<String> found, Consumer<Exception> failed) {
        asking.set(true);
        background.submit(
                finder::find,
                address -> {
                    asking.set(false);
                    found.accept(address);
                },
                e -> {
                    asking.set(false);
                    failed.accept(e);
                });
    }

    private void know(String address) {
        myAddress = address;
        changed.run();
    }

    private void addMine(String address) {
        myAddress = address;
        add(address + "/32");
        say(FieldMessage.good(texts.of("wizard.network.address.found", address)));
    }

    private void addressUnknown(Exception e) {
        say(FieldMessage.warning(
                e instanceof ProblemException known
                        ? known.problem().text()
                        : texts.of("wizard.network.address.unknown")));
    }

    private void say(FieldMessage message) {
        news = message;
        changed.run();
    }

    private void add(String range) {
        if (!answers.trusted().contains(range)) {
            answers.trusted().add(range);
        }
    }

    /** Takes a corrected range in the place of the one that was refused. */
    void mend(String range) {
        answers.refusedProperty().set("");
        add(range);
    }

    /** A message about the ranges before does not fit the ranges now, nor does an agreement. */
    private void rangesChanged() {
        news = null;
        if (!answers.letsEverybodyIn()) {
            answers.everywhereAgreedProperty().set(false);
        }
    }

    /** How many addresses may connect. */
    long addresses() {
        return answers.trustedRanges().stream().mapToLong(Cidr::size).sum();
    }

    /** What is to be said about ranges that are no error. */
    FieldMessage message() {
        if (news != null) {
            return news;
        }
        if (answers.trusted().isEmpty()) {
            return FieldMessage.hint(texts.of("wizard.network.trusted.hint"));
        }
        return inside().or(this::lockedOut).orElseGet(this::count);
    }

    private Optional<FieldMessage> inside() {
        List<String> kept = answers.trustedRanges().stream().map(Cidr::toString).toList();
        return answers.trusted().stream()
                .filter(range -> !kept.contains(range))
                .findFirst()
                .map(range -> FieldMessage.note(texts.of("wizard.network.trusted.inside", range))
                        .offering(
                                texts.of("wizard.remove", range),
                                () -> answers.trusted().remove(range)));
    }

    private Optional<FieldMessage> lockedOut() {
        return Optional.ofNullable(myAddress)
                .filter(mine -> answers.trustedRanges().stream().noneMatch(range -> range.containsAddress(mine)))
                .map(mine -> FieldMessage.warning(texts.of("wizard.network.address.outside", mine))
                        .offering(texts.of("wizard.add", mine + "/32"), () -> add(mine + "/32")));
    }

    private FieldMessage count() {
        return addresses() > MANY_ADDRESSES
                ? FieldMessage.warning(texts.of("wizard.network.trusted.many", addresses()))
                : FieldMessage.hint(texts.of("wizard.network.trusted.some", addresses()));
    }
}
