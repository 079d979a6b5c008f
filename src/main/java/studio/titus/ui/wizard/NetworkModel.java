package studio.titus.ui.wizard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.titus.model.Cidr;
import studio.titus.model.FieldNote;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.NetworkAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Who may connect, and the addresses inside; what both mean in words. */
final class NetworkModel implements StepModel {

    /** The kind of hint that comes with a VPC in public address space. */
    private static final String PUBLIC_RANGE = "vpc.public-range";

    /** What is folded away, since the original's values do. */
    private static final List<String> ADVANCED = List.of(
            NetworkAnswers.STACK, NetworkAnswers.PREFIX, NetworkAnswers.PUBLIC_SUBNET, NetworkAnswers.PRIVATE_SUBNET);

    private final Texts texts;
    private final WizardDraft draft;
    private final NetworkAnswers answers;
    private final TrustedRanges trusted;
    private final CostText cost;
    private final FieldSet fields;
    private final NetworkEffects words;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper advancedSummary = new ReadOnlyStringWrapper(this, "advancedSummary", "");
    private final ReadOnlyStringWrapper privateVpc = new ReadOnlyStringWrapper(this, "privateVpc", "");
    private final ReadOnlyBooleanWrapper everywhere = new ReadOnlyBooleanWrapper(this, "everywhere");

    NetworkModel(Texts texts, WizardDraft draft, AddressFinder finder, Background background, CostText cost) {
        this.texts = texts;
        this.draft = draft;
        this.answers = draft.network();
        this.cost = cost;
        trusted = new TrustedRanges(texts, answers, finder, background, this::refresh);
        words = new NetworkEffects(texts, answers, trusted);
        fields = questions();
        answers.vpc().textProperty().addListener((o, before, now) -> moveSubnets(before, now));
        draft.onChange(this::refresh);
        refresh();
    }

    private FieldSet questions() {
        FieldSet set = new FieldSet(texts);
        set.add(NetworkAnswers.TRUSTED, trusted::mend);
        set.add(NetworkAnswers.VPC, answers.vpc());
        set.add(NetworkAnswers.STACK, answers.stack()).rest(hint("wizard.network.stack.hint"));
        set.add(NetworkAnswers.PREFIX, answers.prefix()).rest(hint("wizard.network.prefix.hint"));
        set.add(NetworkAnswers.PUBLIC_SUBNET, answers.publicSubnet()).rest(hint("wizard.network.public.hint"));
        set.add(NetworkAnswers.PRIVATE_SUBNET, answers.privateSubnet()).rest(hint("wizard.network.private.hint"));
        return set;
    }

    private FieldMessage hint(String key) {
        return FieldMessage.hint(texts.of(key));
    }

    NetworkAnswers answers() {
        return answers;
    }

    /** The ranges that may connect. */
    TrustedRanges trusted() {
        return trusted;
    }

    /** The folded part in one line, so that folded is not hidden. */
    ReadOnlyStringProperty advancedSummary() {
        return advancedSummary.getReadOnlyProperty();
    }

    /** Whether a field belongs to the folded part. */
    boolean isAdvanced(String field) {
        return ADVANCED.contains(field);
    }

    /** A private range for the VPC instead of the public one typed; empty when there is nothing to better. */
    ReadOnlyStringProperty privateVpc() {
        return privateVpc.getReadOnlyProperty();
    }

    /** Whether the whole internet would be let in, which must be agreed to. */
    ReadOnlyBooleanProperty everywhere() {
        return everywhere.getReadOnlyProperty();
    }

    @Override
    public FieldSet fields() {
        return fields;
    }

    @Override
    public ObservableList<Effect> effects() {
        return effects;
    }

    @Override
    public String answer() {
        int ranges = answers.trustedRanges().size();
        return ranges == 0
                ? ""
                : texts.of("wizard.network.answer", ranges, answers.vpc().text());
    }

    @Override
    public void shown() {
        trusted.lookUpAddress();
    }

    /** Takes the private range for the VPC; the subnets keep their place in it. */
    void usePrivateVpc() {
        answers.vpc().type(privateVpc.get());
    }

    /** Subnets that lay in the VPC follow it to its new place, where it is as large as before. */
    private void moveSubnets(String before, String now) {
        Optional<Cidr> from = Cidr.check(before).toOptional();
        Optional<Cidr> to = Cidr.check(now).toOptional();
        if (from.isPresent()
                && to.isPresent()
                && from.get().prefix() == to.get().prefix()) {
            for (var subnet : List.of(answers.publicSubnet(), answers.privateSubnet())) {
                subnet.value()
                        .filter(from.get()::contains)
                        .ifPresent(range -> subnet.type(moved(range, from.get(), to.get())));
            }
        }
    }

    private static String moved(Cidr range, Cidr from, Cidr to) {
        return new Cidr(to.network() + range.network() - from.network(), range.prefix()).toString();
    }

    private void refresh() {
        List<FieldNote> hints = draft.hints();
        Optional<FieldNote> publicRange =
                hints.stream().filter(note -> note.code().equals(PUBLIC_RANGE)).findFirst();
        fields.get(NetworkAnswers.TRUSTED).rest(trusted.message());
        fields.get(NetworkAnswers.VPC).rest(aboutVpc(publicRange));
        fields.judge(
                draft.issues(),
                hints.stream().filter(note -> !note.code().equals(PUBLIC_RANGE)).toList());
        privateVpc.set(publicRange
                .map(note -> Objects.requireNonNullElse(note.suggestion(), ""))
                .orElse(""));
        everywhere.set(answers.letsEverybodyIn());
        advancedSummary.set(summary());
        effects.setAll(words.all(cost.sentence(draft)));
    }

    /** The original's range is public space. That is worth a note, not a warning, since it works. */
    private FieldMessage aboutVpc(Optional<FieldNote> publicRange) {
        return publicRange
                .map(note -> FieldMessage.note(note.message()))
                .orElseGet(() -> hint("wizard.network.vpc.hint"));
    }

    private String summary() {
        String prefix = answers.prefix().text();
        return texts.of(
                prefix.isBlank() ? "wizard.network.summary" : "wizard.network.summary.prefix",
                answers.stack().text(),
                answers.publicSubnet().text(),
                answers.privateSubnet().text(),
                prefix);
    }
}
