package studio.titus.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.Cidr;
import studio.titus.model.FieldNote;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.NetworkAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

/** Who may connect, and the addresses inside; what both mean in words. */
final class NetworkModel implements StepModel {

    /** More than a company's network is worth a second look. */
    private static final long MANY_ADDRESSES = 65_536;

    /** The kind of hint that comes with a VPC in public address space. */
    private static final String PUBLIC_RANGE = "vpc.public-range";

    private final Texts texts;
    private final WizardDraft draft;
    private final NetworkAnswers answers;
    private final AddressFinder finder;
    private final Background background;
    private final CostText cost;
    private final FieldSet fields;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper advancedSummary = new ReadOnlyStringWrapper(this, "advancedSummary", "");
    private final ReadOnlyStringWrapper privateVpc = new ReadOnlyStringWrapper(this, "privateVpc", "");
    private final ReadOnlyBooleanWrapper everywhere = new ReadOnlyBooleanWrapper(this, "everywhere");
    private final ReadOnlyBooleanWrapper advancedWrong = new ReadOnlyBooleanWrapper(this, "advancedWrong");
    private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
    private @Nullable String myAddress;
    private @Nullable FieldMessage news;

    NetworkModel(Texts texts, WizardDraft draft, AddressFinder finder, Background background, CostText cost) {
        this.texts = texts;
        this.draft = draft;
        this.answers = draft.network();
        this.finder = finder;
        this.background = background;
        this.cost = cost;
        fields = new FieldSet(texts);
        fields.add(NetworkAnswers.TRUSTED, this::mendTrusted);
        fields.add(NetworkAnswers.VPC, this::useVpc);
        fields.add(NetworkAnswers.PUBLIC_SUBNET, answers.publicSubnet());
        fields.add(NetworkAnswers.PRIVATE_SUBNET, answers.privateSubnet());
        fields.add(NetworkAnswers.STACK, answers.stack());
        fields.add(NetworkAnswers.PREFIX, answers.prefix());
        answers.trusted().addListener((ListChangeListener<String>) change -> rangesChanged());
        answers.vpc().textProperty().addListener((o, before, now) -> moveSubnets(before, now));
        draft.onChange(this::refresh);
        refresh();
    }

    NetworkAnswers answers() {
        return answers;
    }

    /** The folded part in one line, so that folded is not hidden. */
    ReadOnlyStringProperty advancedSummary() {
        return advancedSummary.getReadOnlyProperty();
    }

    /** Whether something in the folded part keeps the person from going on. */
    ReadOnlyBooleanProperty advancedWrong() {
        return advancedWrong.getReadOnlyProperty();
    }

    /** A private range for the VPC instead of the public one typed; empty when there is nothing to better. */
    ReadOnlyStringProperty privateVpc() {
        return privateVpc.getReadOnlyProperty();
    }

    /** Whether the whole internet would be let in, which must be agreed to. */
    ReadOnlyBooleanProperty everywhere() {
        return everywhere.getReadOnlyProperty();
    }

    /** Whether this computer's address is being asked for. */
    BooleanProperty asking() {
        return asking;
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

    /** Looks this computer's address up, to warn a person who would lock themselves out. */
    @Override
    public void shown() {
        if (myAddress == null && !asking.get()) {
            ask(this::know, e -> {});
        }
    }

    /** Adds this computer's address to the ranges that may connect. */
    void useMyAddress() {
        fields.get(NetworkAnswers.TRUSTED).rest(FieldMessage.asking(texts.of("wizard.network.address.asking")));
        ask(this::add, this::addressUnknown);
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
        refresh();
    }

    private void add(String address) {
        myAddress = address;
        addRange(address + "/32");
        news = FieldMessage.good(texts.of("wizard.network.address.found", address));
        refresh();
    }

    private void addressUnknown(Exception e) {
        news = FieldMessage.warning(
                e instanceof ProblemException known
                        ? known.problem().text()
                        : texts.of("wizard.network.address.unknown"));
        refresh();
    }

    private void addRange(String range) {
        if (!answers.trusted().contains(range)) {
            answers.trusted().add(range);
        }
    }

    /** A corrected range replaces what stands in the field; a corrected list has nothing to replace. */
    private void mendTrusted(String range) {
        answers.refusedProperty().set("");
        addRange(range);
    }

    /** A message about the ranges before does not fit the ranges now. */
    private void rangesChanged() {
        news = null;
        if (!answers.letsEverybodyIn()) {
            answers.everywhereAgreedProperty().set(false);
        }
    }

    /** Takes another VPC; the subnets keep their place in it. */
    void useVpc(String range) {
        answers.vpc().type(range);
    }

    /** Subnets that lay in the VPC follow it to its new place, as long as they fit there. */
    private void moveSubnets(String before, String now) {
        var from = Cidr.check(before).toOptional();
        var to = Cidr.check(now).toOptional();
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
        List<FieldNote> errors = draft.issues();
        List<FieldNote> hints = draft.hints();
        fields.get(NetworkAnswers.TRUSTED).rest(aboutTrusted());
        fields.get(NetworkAnswers.VPC).rest(aboutVpc(hints));
        fields.get(NetworkAnswers.PUBLIC_SUBNET).rest(FieldMessage.hint(texts.of("wizard.network.public.hint")));
        fields.get(NetworkAnswers.PRIVATE_SUBNET).rest(FieldMessage.hint(texts.of("wizard.network.private.hint")));
        fields.get(NetworkAnswers.STACK).rest(FieldMessage.hint(texts.of("wizard.network.stack.hint")));
        fields.get(NetworkAnswers.PREFIX).rest(FieldMessage.hint(texts.of("wizard.network.prefix.hint")));
        fields.judge(
                errors,
                hints.stream().filter(note -> !note.code().equals(PUBLIC_RANGE)).toList());
        privateVpc.set(hints.stream()
                .filter(note -> note.code().equals(PUBLIC_RANGE))
                .map(FieldNote::suggestion)
                .filter(suggestion -> suggestion != null)
                .findFirst()
                .orElse(""));
        everywhere.set(answers.letsEverybodyIn());
        advancedSummary.set(texts.of(
                answers.prefix().text().isBlank() ? "wizard.network.summary" : "wizard.network.summary.prefix",
                answers.stack().text(),
                answers.publicSubnet().text(),
                answers.privateSubnet().text(),
                answers.prefix().text()));
        advancedWrong.set(List.of(
                        NetworkAnswers.PUBLIC_SUBNET,
                        NetworkAnswers.PRIVATE_SUBNET,
                        NetworkAnswers.STACK,
                        NetworkAnswers.PREFIX)
                .stream()
                .anyMatch(id -> fields.get(id).error().isPresent()));
        effects.setAll(bastion(), nodes(), nat(), costs());
    }

    /** The original's range is public space. That is worth a note, not a warning, since it works. */
    private FieldMessage aboutVpc(List<FieldNote> hints) {
        return hints.stream()
                .filter(note -> note.code().equals(PUBLIC_RANGE))
                .findFirst()
                .map(note -> FieldMessage.note(note.message()))
                .orElseGet(() -> FieldMessage.hint(texts.of("wizard.network.vpc.hint")));
    }

    private FieldMessage aboutTrusted() {
        if (news != null) {
            return news;
        }
        if (answers.trusted().isEmpty()) {
            return FieldMessage.hint(texts.of("wizard.network.trusted.hint"));
        }
        Optional<String> inner = insideAnother();
        if (inner.isPresent()) {
            String range = inner.get();
            return FieldMessage.note(texts.of("wizard.network.trusted.inside", range))
                    .offering(
                            texts.of("wizard.remove", range),
                            () -> answers.trusted().remove(range));
        }
        String mine = myAddress;
        if (mine != null && answers.trustedRanges().stream().noneMatch(range -> range.containsAddress(mine))) {
            String range = mine + "/32";
            return FieldMessage.warning(texts.of("wizard.network.address.outside", mine))
                    .offering(texts.of("wizard.add", range), () -> addRange(range));
        }
        return addresses() > MANY_ADDRESSES
                ? FieldMessage.warning(texts.of("wizard.network.trusted.many", addresses()))
                : FieldMessage.hint(texts.of("wizard.network.trusted.some", addresses()));
    }

    private Optional<String> insideAnother() {
        List<String> kept = answers.trustedRanges().stream().map(Cidr::toString).toList();
        return answers.trusted().stream().filter(range -> !kept.contains(range)).findFirst();
    }

    private long addresses() {
        return answers.trustedRanges().stream().mapToLong(Cidr::size).sum();
    }

    private Effect bastion() {
        String text = answers.trusted().isEmpty()
                ? texts.of("wizard.affects.bastion.none")
                : answers.letsEverybodyIn()
                        ? texts.of("wizard.affects.bastion.everybody")
                        : texts.of(
                                "wizard.affects.bastion.some",
                                addresses(),
                                answers.trustedRanges().size());
        return new Effect(BootstrapIcons.DOOR_OPEN, Status.LOOK, texts.of("wizard.affects.bastion"), text);
    }

    private Effect nodes() {
        return new Effect(
                BootstrapIcons.SHIELD_LOCK,
                Status.READY,
                texts.of("wizard.affects.nodes"),
                texts.of("wizard.affects.nodes.text"));
    }

    private Effect nat() {
        return Effect.plain(
                BootstrapIcons.ARROW_LEFT_RIGHT, texts.of("wizard.affects.nat"), texts.of("wizard.affects.nat.text"));
    }

    private Effect costs() {
        return Effect.plain(BootstrapIcons.RECEIPT, texts.of("wizard.affects.cost"), cost.sentence(draft));
    }
}
