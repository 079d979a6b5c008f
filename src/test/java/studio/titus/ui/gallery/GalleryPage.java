package studio.titus.ui.gallery;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Card;
import studio.titus.ui.control.ChipsField;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.CopyValue;
import studio.titus.ui.control.EmptyState;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.GroupRow;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.PriceTable;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.ResourceRow;
import studio.titus.ui.control.Segments;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusPill;
import studio.titus.ui.control.Step;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.control.TopologyNode;
import studio.titus.ui.control.WeightedBar;
import studio.titus.ui.control.Well;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** Every control in every state on one page, in the arrangement of the design's own picture of them. */
final class GalleryPage {

    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final Texts texts;
    private final TextClipboard clipboard;

    GalleryPage(Texts texts, TextClipboard clipboard) {
        this.texts = texts;
        this.clipboard = clipboard;
    }

    VBox build() {
        VBox page = new VBox(
                20,
                row(24, titled("Buttons", buttons()), titled("Status pills", pills())),
                fields(),
                row(
                        24,
                        titled("Step rail", steps()),
                        titled("Resource rows", rows()),
                        grow(titled("Problem", problem()))),
                titled("Topology nodes", nodes()),
                row(
                        24,
                        grow(titled("Progress", progress())),
                        titled("Empty state", empty()),
                        titled("Choices", choices())),
                row(24, groups(), prices(), facts()),
                row(24, chips(), grow(banner())));
        page.setStyle("-fx-padding: 24 28 24 28; -fx-background-color: -color-bg-default");
        return page;
    }

    private static HBox row(double space, Node... nodes) {
        return new HBox(space, nodes);
    }

    private static Node grow(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private static VBox titled(String title, Node node) {
        return new VBox(8, Labels.of(title, "small", "muted"), node);
    }

    private Node buttons() {
        Button disabled = Buttons.secondary("Submit job");
        disabled.setDisable(true);
        Button focused = Buttons.main("Continue");
        focused.pseudoClassStateChanged(FOCUS_VISIBLE, true);
        CopyButton copy = new CopyButton(texts, clipboard);
        HBox row = row(
                8,
                Buttons.main("Create 38 resources"),
                Buttons.secondary("Back"),
                Buttons.quiet("Cancel"),
                Buttons.danger("Destroy 37"),
                disabled,
                focused,
                Buttons.small(copy),
                Buttons.small(Buttons.icon(BootstrapIcons.ARROW_CLOCKWISE, "Refresh")));
        HBox.setMargin(focused, new javafx.geometry.Insets(0, 4, 0, 4));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static Node pills() {
        return row(
                8,
                new StatusPill(Status.READY, "Ready"),
                new StatusPill(Status.RUNNING, "Creating"),
                new StatusPill(Status.WAITING, "Waiting"),
                new StatusPill(Status.LOOK, "Look here"),
                new StatusPill(Status.FAILED, "Failed"),
                new StatusPill(Status.REHEARSAL, "Rehearsal"));
    }

    private Node fields() {
        return row(
                24,
                grow(field("Hint", "required", "", FieldMessage.hint("3 to 63 lower-case letters, digits, hyphens"))),
                grow(focusedField()),
                grow(field("Good", "", "eu-west-1", FieldMessage.good("All five types are offered"))),
                grow(field(
                        "Warning",
                        "",
                        "203.0.0.0/16",
                        FieldMessage.warning("65,536 addresses may connect.").offering("Use /32", () -> {}))),
                grow(field("Error", "", "203.0.113.", FieldMessage.error("Four numbers, then / and 0 to 32"))));
    }

    private static FormField focusedField() {
        FormField field = field("Focused", "", "titus-logs", FieldMessage.asking("Asking AWS whether it is free"));
        field.getControl().pseudoClassStateChanged(FOCUSED, true);
        return field;
    }

    private static FormField field(String label, String rule, String value, FieldMessage message) {
        FormField field = new FormField();
        field.setLabel(label);
        field.setRule(rule);
        TextField control = new TextField(value);
        control.setPromptText("titus-logs-…");
        field.setControl(control);
        field.show(message);
        field.setPrefWidth(220);
        return field;
    }

    private Node steps() {
        StepRail rail = new StepRail(texts);
        rail.setSteps(List.of(
                new Step("Credentials", "team-sandbox", Step.State.DONE),
                new Step("Network", "", Step.State.CURRENT),
                new Step("SSH key", "Check again: region changed", Step.State.ATTENTION),
                new Step("Size", "", Step.State.LATER)));
        VBox box = new VBox(rail);
        box.getStyleClass().add("rail");
        return box;
    }

    private Node rows() {
        Card card = new Card(
                row(ResourceLine.of(Status.PLANNED, "Public subnet 30.0.1.0/24", "aws_subnet.public")),
                row(ResourceLine.of(Status.WAITING, "Agent group", "for template")),
                row(ResourceLine.of(Status.RUNNING, "NAT gateway", "aws_nat_gateway.titus")
                        .elapsed("1:40")),
                row(ResourceLine.of(Status.READY, "Bastion", "").elapsed("1:24")),
                row(ResourceLine.of(
                                Status.FAILED,
                                "Agent group titusagent",
                                "aws_autoscaling_group.titusagent_with_long_name")
                        .detail("No instance could be started")
                        .elapsed("0:38")),
                row(ResourceLine.of(Status.STOPPED, "Gateway lists the agent", "also stopped")));
        card.getStyleClass().add("list");
        card.setPrefWidth(400);
        return card;
    }

    private ResourceRow row(ResourceLine line) {
        ResourceRow row = new ResourceRow(texts);
        row.show(line);
        return row;
    }

    private Node problem() {
        ProblemCard card = new ProblemCard(texts, clipboard);
        Problem problem = Problem.of("credentials.expired", "The session token has expired")
                .because("AWS stopped accepting it at 14:20. Sign in again; nothing here is lost.")
                .next("Run aws sso login for the profile team-sandbox, then read the profile again.")
                .detail("ExpiredToken, request 7c1f0e52-93a4, 14:20:17");
        card.show(
                problem,
                List.of(
                        new ProblemAction("Read the profile again", () -> {}),
                        new ProblemAction("Use another profile", () -> {})));
        return card;
    }

    private static Node nodes() {
        HBox row = row(12);
        for (Status status :
                List.of(Status.PLANNED, Status.WAITING, Status.RUNNING, Status.READY, Status.FAILED, Status.STOPPED)) {
            TopologyNode node = new TopologyNode(BootstrapIcons.CPU, "Master", "30.0.100.11");
            node.show(status, 0.5);
            row.getChildren().add(node);
        }
        return row;
    }

    private static Node progress() {
        WeightedBar running = new WeightedBar();
        running.advance(0.41);
        WeightedBar stopped = new WeightedBar();
        stopped.stop(0.84, 0.03);
        WeightedBar thin = new WeightedBar();
        thin.getStyleClass().add("thin");
        thin.advance(0.5);
        return new VBox(10, running, stopped, thin);
    }

    private static Node empty() {
        EmptyState empty = new EmptyState(BootstrapIcons.LAYERS, "No jobs yet", "Jobs appear here while they run.")
                .offering("Run the sample job", () -> {})
                .awaited();
        empty.setPrefWidth(300);
        return empty;
    }

    private static Node choices() {
        RadioButton on = new RadioButton("Keep it");
        on.setSelected(true);
        CheckBox check = new CheckBox("Check");
        check.setSelected(true);
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setSelected(true);
        HBox row = row(
                12,
                new Segments<>(List.of("List", "Picture", "Time"), name -> name),
                toggle,
                on,
                new RadioButton("Empty it"),
                check,
                new CheckBox());
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("Europe (Ireland)", "US East (N. Virginia)");
        combo.getSelectionModel().selectFirst();
        combo.setMaxWidth(Double.MAX_VALUE);
        return new VBox(12, row, combo);
    }

    private Node groups() {
        GroupRow open = new GroupRow(BootstrapIcons.GLOBE2, "Open to the internet");
        open.colourIcon(Status.LOOK);
        open.setCount("5");
        ResourceRow billed = row(ResourceLine.of(Status.PLANNED, "One public address for NAT", "aws_eip.nat"));
        billed.setTag("billed");
        billed.setIconVisible(false);
        open.setRows(List.of(billed));
        GroupRow folded = new GroupRow(BootstrapIcons.SHIELD_LOCK, "Security");
        folded.setCount("14 of 14");
        folded.setSummary("3 groups, 10 rules, 1 key pair");
        folded.expandedProperty().set(false);
        folded.showState(Status.READY);
        Card card = new Card(open, folded);
        card.getStyleClass().add("list");
        card.setPrefWidth(420);
        return card;
    }

    private static Node prices() {
        PriceTable prices = new PriceTable();
        prices.show(
                List.of(
                        new PriceTable.Figure("0.311", "USD per hour"),
                        new PriceTable.Figure("7.45", "per day"),
                        new PriceTable.Figure("227", "per month")),
                List.of(
                        new PriceTable.Line("m4.large agent", "0.1110"),
                        new PriceTable.Line("t2.large prereqs", "0.1008")));
        Card card = new Card(Labels.of("Cost, estimated", "strong"), prices);
        card.setPrefWidth(380);
        return card;
    }

    private Node facts() {
        CopyValue address = new CopyValue(texts, clipboard);
        address.setValue("198.51.100.23");
        KeyValueGrid grid = new KeyValueGrid();
        grid.add("Bastion", address);
        grid.add("Region", "Europe (Ireland)");
        Well well = new Well(
                Labels.of("What this affects", "strong"),
                Labels.wrapping("Changes as you type.", "small", "muted"),
                grid);
        well.setPrefWidth(300);
        return well;
    }

    private Node chips() {
        ChipsField chips = new ChipsField(texts);
        chips.setPromptText("Add a range");
        chips.setAcceptor(Optional::of);
        chips.values().setAll("203.0.113.7/32", "198.51.100.0/24");
        FormField field = new FormField();
        field.setLabel("Who may connect");
        field.setRule("CIDR, one or more");
        field.setControl(chips);
        field.setSide(Buttons.with(BootstrapIcons.GEO_ALT, Buttons.secondary("Use my address")));
        field.show(FieldMessage.warning(
                        "Your address now, 192.0.2.44, is in neither range: the bastion would not answer this"
                                + " computer.")
                .offering("Add 192.0.2.44/32", () -> {}));
        field.setPrefWidth(560);
        return field;
    }

    private static Node banner() {
        Banner banner =
                new Banner(Status.LOOK, "Set-up of titus-lab stopped at 24 of 38 resources", ", yesterday at 17:42.");
        banner.setActions(Buttons.secondary("Remove it"), Buttons.secondary("Continue set-up"));
        return banner;
    }
}
