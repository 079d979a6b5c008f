package studio.titus.ui.wizard;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import studio.titus.model.Cidr;
import studio.titus.ui.control.ChipsField;
import studio.titus.ui.control.Disclosure;
import studio.titus.ui.control.FormField;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.Field;
import studio.titus.ui.wizard.draft.NetworkAnswers;

/** Binds the page about who may connect and which addresses the stack uses. */
final class NetworkController implements StepView {

    private final NetworkModel model;
    private final Texts texts;

    @FXML
    private FormField trustedField;

    @FXML
    private ChipsField trusted;

    @FXML
    private Button useMyAddress;

    @FXML
    private CheckBox everywhere;

    @FXML
    private FormField vpcField;

    @FXML
    private TextField vpc;

    @FXML
    private Button usePrivate;

    @FXML
    private Disclosure advanced;

    @FXML
    private FormField publicSubnetField;

    @FXML
    private TextField publicSubnet;

    @FXML
    private FormField privateSubnetField;

    @FXML
    private TextField privateSubnet;

    @FXML
    private FormField stackField;

    @FXML
    private TextField stack;

    @FXML
    private FormField prefixField;

    @FXML
    private TextField prefix;

    NetworkController(NetworkModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        NetworkAnswers answers = model.answers();
        bindTrusted(answers);
        FieldBinding.bind(vpcField, vpc, answers.vpc(), field(NetworkAnswers.VPC));
        FieldBinding.bind(publicSubnetField, publicSubnet, answers.publicSubnet(), field(NetworkAnswers.PUBLIC_SUBNET));
        FieldBinding.bind(
                privateSubnetField, privateSubnet, answers.privateSubnet(), field(NetworkAnswers.PRIVATE_SUBNET));
        FieldBinding.bind(stackField, stack, answers.stack(), field(NetworkAnswers.STACK));
        FieldBinding.bind(prefixField, prefix, answers.prefix(), field(NetworkAnswers.PREFIX));
        usePrivate.textProperty().bind(model.privateVpc().map(range -> texts.of("wizard.use", range)));
        usePrivate.visibleProperty().bind(model.privateVpc().map(range -> !range.isEmpty()));
        usePrivate.managedProperty().bind(usePrivate.visibleProperty());
        advanced.summaryProperty().bind(model.advancedSummary());
    }

    private void bindTrusted(NetworkAnswers answers) {
        Bindings.bindContentBidirectional(trusted.values(), answers.trusted());
        trustedField.messageProperty().bind(field(NetworkAnswers.TRUSTED).messageProperty());
        trusted.setAcceptor(text -> Cidr.check(text).toOptional().map(Cidr::toString));
        trusted.setOnRefused(this::refused);
        trusted.editor()
                .textProperty()
                .addListener((o, before, now) -> answers.refusedProperty().set(""));
        answers.refusedProperty().addListener((o, before, now) -> {
            if (now.isEmpty() && trusted.editor().getText().equals(before)) {
                trusted.editor().clear();
            }
        });
        useMyAddress.disableProperty().bind(model.trusted().asking());
        everywhere.selectedProperty().bindBidirectional(answers.everywhereAgreedProperty());
        everywhere.visibleProperty().bind(model.everywhere());
        everywhere.managedProperty().bind(everywhere.visibleProperty());
    }

    private void refused(String text) {
        model.answers().refusedProperty().set(text);
        field(NetworkAnswers.TRUSTED).touch();
    }

    @FXML
    private void useMyAddress() {
        model.trusted().useMyAddress();
    }

    @FXML
    private void usePrivate() {
        model.usePrivateVpc();
        vpc.requestFocus();
    }

    private Field field(String id) {
        return model.fields().get(id);
    }

    @Override
    public Node control(String field) {
        if (model.isAdvanced(field)) {
            advanced.expandedProperty().set(true);
        }
        return switch (field) {
            case NetworkAnswers.TRUSTED -> model.everywhere().get() ? everywhere : trusted.editor();
            case NetworkAnswers.PUBLIC_SUBNET -> publicSubnet;
            case NetworkAnswers.PRIVATE_SUBNET -> privateSubnet;
            case NetworkAnswers.STACK -> stack;
            case NetworkAnswers.PREFIX -> prefix;
            default -> vpc;
        };
    }

    @Override
    public Node first() {
        return trusted.editor();
    }

    @Override
    public void commit() {
        trusted.commit();
    }
}
