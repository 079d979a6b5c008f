package studio.titus.ui.wizard;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.AccountScout.VcpuRoom;
import studio.titus.model.AgentSettings;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.StackSettings;
import studio.titus.plan.CostEstimate;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.draft.FieldSet;
import studio.titus.ui.wizard.draft.SizeAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

/** How large the nodes are and how many agents there are, and what that costs and carries. */
final class SizeModel implements StepModel {

    private static final int MIB_A_GIB = 1024;

    private final Texts texts;
    private final WizardDraft draft;
    private final SizeAnswers answers;
    private final CostText cost;
    private final FieldSet fields;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Preset> preset = new ReadOnlyObjectWrapper<>(this, "preset");
    private final ReadOnlyObjectWrapper<CostEstimate> estimate;
    private final ReadOnlyObjectWrapper<FieldMessage> agentsMessage =
            new ReadOnlyObjectWrapper<>(this, "agentsMessage", FieldMessage.hint(""));
    private final SignInModel signIn;
    private final Background background;
    private final Consumer<URI> browser;
    private Optional<VcpuRoom> room = Optional.empty();

    /** @param browser opens a page of the AWS console */
    SizeModel(
            Texts texts,
            WizardDraft draft,
            CostText cost,
            SignInModel signIn,
            Background background,
            Consumer<URI> browser) {
        this.signIn = signIn;
        this.background = background;
        this.browser = browser;
        this.texts = texts;
        this.draft = draft;
        this.answers = draft.size();
        this.cost = cost;
        estimate = new ReadOnlyObjectWrapper<>(this, "estimate", cost.estimate(draft));
        fields = new FieldSet(texts);
        Consumer<String> agentType = name -> InstanceType.find(name).ifPresent(answers.agentType()::set);
        fields.add(SizeAnswers.AGENT_TYPE, agentType);
        fields.add(SizeAnswers.MIN, answers.min());
        fields.add(SizeAnswers.DESIRED, answers.desired());
        fields.add(SizeAnswers.MAX, answers.max());
        fields.add(SizeAnswers.ROOT_VOLUME, answers.rootVolume());
        fields.all().forEach(field -> field.messageProperty().addListener(o -> sayMostUrgent()));
        draft.onChange(this::refresh);
        refresh();
    }

    SizeAnswers answers() {
        return answers;
    }

    /** The preset that the sizes are those of, {@code null} for sizes of one's own. */
    ReadOnlyObjectProperty<@Nullable Preset> preset() {
        return preset.getReadOnlyProperty();
    }

    /** What is to be said about the agents: the first error, else the first warning, else a hint. */
    ReadOnlyObjectProperty<FieldMessage> agentsMessage() {
        return agentsMessage.getReadOnlyProperty();
    }

    private void sayMostUrgent() {
        agentsMessage.set(first(FieldMessage.Level.ERROR)
                .or(() -> first(FieldMessage.Level.WARNING))
                .orElseGet(() -> FieldMessage.hint(texts.of("wizard.size.agents.hint"))));
    }

    private Optional<FieldMessage> first(FieldMessage.Level level) {
        return fields.all().stream()
                .map(field -> field.messageProperty().get())
                .filter(message -> message.level() == level)
                .findFirst();
    }

    /** What the sizes cost. */
    ReadOnlyObjectProperty<CostEstimate> estimate() {
        return estimate.getReadOnlyProperty();
    }

    /** Takes the sizes of a preset over. */
    void take(Preset chosen) {
        answers.take(chosen.nodes(), chosen.agents());
    }

    /** What a preset would cost per hour here, as finished text. */
    String price(Preset of) {
        return cost.perHour(with(of));
    }

    /** What a preset would cost per month here, as finished text; empty if unknown. */
    String monthly(Preset of) {
        return cost.perMonth(with(of));
    }

    private StackSettings with(Preset of) {
        return draft.provisional().toBuilder()
                .nodes(of.nodes())
                .agents(of.agents())
                .build();
    }

    /** The estimate of the same sizes where their prices are known, if they are not known here. */
    Optional<CostEstimate> elsewhere() {
        return cost.elsewhere(draft);
    }

    /** vCPUs and memory of a type, as finished text. */
    String describe(InstanceType type) {
        return texts.of("wizard.size.type", type.vcpus(), (double) type.memoryMib() / MIB_A_GIB);
    }

    /** What a machine costs per hour here, as finished text. */
    String price(InstanceType type) {
        return cost.perHour(draft.provisional().region(), type);
    }

    @Override
    public FieldSet fields() {
        return fields;
    }

    @Override
    public ObservableList<Effect> effects() {
        return effects;
    }

    /** Asks each time the page comes on: machines may have been started or stopped in between. */
    @Override
    public void shown() {
        room = Optional.empty();
        signIn.session().ifPresent(session -> background.submit(session.scout()::vcpus, this::know, e -> {}));
    }

    private void know(Optional<VcpuRoom> now) {
        room = now;
        refresh();
    }

    @Override
    public String answer() {
        Preset now = preset.get();
        String name = texts.of(now == null ? "wizard.size.custom" : now.nameKey());
        return answers.agents()
                .map(agents -> texts.of("wizard.size.answer", name, agents.desired()))
                .orElse(name);
    }

    private void refresh() {
        fields.judge(draft.issues(), draft.hints());
        sayMostUrgent();
        preset.set(matching().orElse(null));
        estimate.set(cost.estimate(draft));
        effects.setAll(agents(), others());
        room.map(this::quota).ifPresent(effects::add);
    }

    private Effect quota(VcpuRoom now) {
        int needed = needed();
        boolean fits = now.used() + needed <= now.limit();
        String key = fits ? "wizard.affects.vcpus.text" : "wizard.affects.vcpus.short";
        Effect effect = new Effect(
                BootstrapIcons.SPEEDOMETER2,
                fits ? Status.READY : Status.LOOK,
                texts.of("wizard.affects.vcpus"),
                texts.of(key, now.used(), now.limit(), needed));
        return fits
                ? effect
                : effect.offering(texts.of("wizard.affects.vcpus.raise"), () -> browser.accept(URI.create(now.page())));
    }

    /** vCPUs of all machines, as many agents as there may be at most. */
    private int needed() {
        int nodes = Stream.of(NodeRole.values())
                .mapToInt(role -> answers.node(role).get().vcpus())
                .sum();
        return nodes
                + answers.agents()
                        .map(agents -> agents.max() * agents.instanceType().vcpus())
                        .orElse(0);
    }

    private Optional<Preset> matching() {
        for (Preset candidate : Preset.values()) {
            boolean same = answers.nodeTypes().equals(candidate.nodes())
                    && answers.agents().filter(candidate.agents()::equals).isPresent();
            if (same) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private Effect agents() {
        String text = answers.agents()
                .map(agents -> texts.of(
                        "wizard.affects.agents.text",
                        agents.desired(),
                        agents.desired() * tasks(agents),
                        agents.max(),
                        agents.max() * tasks(agents)))
                .orElseGet(() -> texts.of("wizard.affects.agents.unknown"));
        return Effect.plain(BootstrapIcons.BOX_SEAM, texts.of("wizard.affects.agents"), text);
    }

    private static int tasks(AgentSettings agents) {
        InstanceType.ContainerNetwork network = agents.instanceType().network();
        return network == null ? 0 : network.maxTasks();
    }

    private Effect others() {
        return Effect.plain(
                BootstrapIcons.CPU, texts.of("wizard.affects.fixed"), texts.of("wizard.affects.fixed.text"));
    }
}
