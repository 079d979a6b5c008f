package studio.titus.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.ui.control.FormField;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.Answer;
import studio.titus.ui.wizard.draft.Field;
import studio.titus.ui.wizard.draft.SizeAnswers;
import studio.titus.ui.wizard.review.CostCard;

/** Binds the page about sizes: presets, agents, and a line for each node. */
final class SizeController implements StepView {

    private final SizeModel model;
    private final Texts texts;
    private final CostCard cost;
    private final List<PresetCard> cards;
    private final List<NodeSizeRow> rows;

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
        cost = new CostCard(texts);
        cards = Stream.of(Preset.values())
                .map(preset -> new PresetCard(
                        texts, preset, model.describe(preset.agents().instanceType())))
                .toList();
        rows = Stream.of(NodeRole.values())
                .map(role -> new NodeSizeRow(role, model))
                .toList();
    }

    @FXML
    private void initialize() {
        SizeAnswers answers = model.answers();
        presets.getChildren().setAll(cards);
        cards.forEach(card -> card.setOnAction(e -> model.take(card.preset())));
        agentType.offer(InstanceType.agents(), model::describe);
        agentType.valueProperty().bindBidirectional(answers.agentType());
        agentsField.messageProperty().bind(model.agentsMessage());
        bind(min, SizeAnswers.MIN, answers.min());
        bind(desired, SizeAnswers.DESIRED, answers.desired());
        bind(max, SizeAnswers.MAX, answers.max());
        bind(volume, SizeAnswers.ROOT_VOLUME, answers.rootVolume());
        rows.forEach(row -> row.addTo(nodes, texts));
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

    private void draw() {
        cost.show(model.estimate().get(), model.elsewhere());
        cards.forEach(card -> card.show(
                model.price(card.preset()),
                model.monthly(card.preset()),
                card.preset() == model.preset().get()));
        rows.forEach(NodeSizeRow::draw);
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
        return StepView.super.usesEnter(control) && !(control instanceof PresetCard card && card.isChosen());
    }

    @Override
    public Optional<Node> beside() {
        return Optional.of(cost);
    }

    @Override
    public Node first() {
        return cards.stream().filter(PresetCard::isChosen).findFirst().orElse(cards.getFirst());
    }
}
