package studio.titus.ui.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.Answer;
import studio.titus.ui.wizard.draft.Field;
import studio.titus.ui.wizard.draft.SizeAnswers;
import studio.titus.ui.wizard.review.CostWords;

/** Binds the page about sizes: presets, agents, and a line for each node. */
final class SizeController implements StepView {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SizeModel model;
    private final Texts texts;
    private final CostWords words;
    private final PriceTable cost = new PriceTable();
    private final Label costNote = Labels.of("", "small", "muted");
    private final Map<Preset, Button> cards = new EnumMap<>(Preset.class);
    private final Map<Preset, Label> cardPrices = new EnumMap<>(Preset.class);
    private final Map<NodeRole, Label> nodePrices = new EnumMap<>(NodeRole.class);

    @FXML
    private HBox presets;

    @FXML
    private FormField agentsField;

    @FXML
    private TypeBox agentType;

    @FXML
    private TextField min;

    @FXML
    private TextField desired;

    @FXML
    private TextField max;

    @FXML
    private TextField volume;

    @FXML
    private GridPane nodes;

    SizeController(SizeModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new CostWords(texts);
    }

    @FXML
    private void initialize() {
        SizeAnswers answers = model.answers();
        presets.getChildren().setAll(Stream.of(Preset.values()).map(this::card).toList());
        agentType.offer(InstanceType.agents(), model::describe);
        agentType.valueProperty().bindBidirectional(answers.agentType());
        agentsField.messageProperty().bind(model.agentsMessage());
        bind(min, SizeAnswers.MIN, answers.min());
        bind(desired, SizeAnswers.DESIRED, answers.desired());
        bind(max, SizeAnswers.MAX, answers.max());
        bind(volume, SizeAnswers.ROOT_VOLUME, answers.rootVolume());
        for (NodeRole role : NodeRole.values()) {
            addNode(role);
        }
        model.estimate().addListener((o, before, now) -> draw());
        draw();
    }

    private void bind(TextField control, String id, Answer<Integer> answer) {
        Field field = model.fields().get(id);
        FieldBinding.bind(control, answer, field);
        field.messageProperty().addListener((o, before, now) -> {
            now.level().mark(control);
            control.setAccessibleHelp(now.text());
        });
    }

    private Button card(Preset preset) {
        Label price = Labels.of("", "mono");
        cardPrices.put(preset, price);
        VBox words = new VBox(
                Labels.of(texts.of(preset.nameKey()), "strong"),
                Labels.of(texts.of(preset.purposeKey()), "small", "muted"),
                price);
        Button card = new Button();
        card.getStyleClass().addAll("choice-card", "preset");
        card.setGraphic(words);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setOnAction(e -> model.take(preset));
        HBox.setHgrow(card, Priority.ALWAYS);
        cards.put(preset, card);
        return card;
    }

    private void addNode(NodeRole role) {
        Label name = Labels.whole(texts.of(nameKey(role)), "strong");
        Label purpose = Labels.wrapping(texts.of(purposeKey(role)), "small", "muted");
        TypeBox type = new TypeBox();
        type.offer(InstanceType.all(), model::describe);
        type.valueProperty().bindBidirectional(model.answers().node(role));
        name.setLabelFor(type);
        Label price = Labels.whole("", "mono", "muted");
        nodePrices.put(role, price);
        GridPane.setHgrow(purpose, Priority.ALWAYS);
        GridPane.setHalignment(price, HPos.RIGHT);
        nodes.addRow(nodes.getRowCount(), new VBox(name, purpose), type, price);
    }

    private static String nameKey(NodeRole role) {
        return switch (role) {
            case BASTION -> "wizard.size.bastion";
            case PREREQS -> "wizard.size.prereqs";
            case MASTER -> "wizard.size.master";
            case GATEWAY -> "wizard.size.gateway";
        };
    }

    private static String purposeKey(NodeRole role) {
        return switch (role) {
            case BASTION -> "wizard.size.bastion.for";
            case PREREQS -> "wizard.size.prereqs.for";
            case MASTER -> "wizard.size.master.for";
            case GATEWAY -> "wizard.size.gateway.for";
        };
    }

    private void draw() {
        cost.show(
                words.figures(model.estimate().get()),
                words.lines(model.estimate().get()));
        costNote.setText(words.note(model.estimate().get()));
        Preset now = model.preset().get();
        cards.forEach((preset, card) -> {
            card.pseudoClassStateChanged(CHOSEN, preset == now);
            String key = preset == now ? "wizard.size.chosen" : "wizard.size.choose";
            card.setAccessibleText(texts.of(key, texts.of(preset.nameKey()), model.price(preset)));
        });
        cardPrices.forEach((preset, label) -> label.setText(model.price(preset)));
        nodePrices.forEach((role, label) ->
                label.setText(model.price(model.answers().node(role).get())));
    }

    @Override
    public Node control(String field) {
        return switch (field) {
            case SizeAnswers.MIN -> min;
            case SizeAnswers.DESIRED -> desired;
            case SizeAnswers.MAX -> max;
            case SizeAnswers.ROOT_VOLUME -> volume;
            default -> agentType;
        };
    }

    /** Enter on the preset that is chosen already goes on. */
    @Override
    public boolean usesEnter(Node control) {
        return StepView.super.usesEnter(control)
                && !control.getPseudoClassStates().contains(CHOSEN);
    }

    @Override
    public Optional<Node> beside() {
        HBox head = new HBox(Labels.of(texts.of("review.cost"), "strong"), Labels.spring(), costNote);
        head.getStyleClass().add("card-head");
        return Optional.of(new Card(head, cost));
    }

    @Override
    public Node first() {
        Preset now = model.preset().get();
        return cards.getOrDefault(
                now == null ? Preset.TRY_OUT : now, List.copyOf(cards.values()).getFirst());
    }
}
