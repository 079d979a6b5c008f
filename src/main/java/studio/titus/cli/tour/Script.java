package studio.titus.cli.tour;

import static studio.titus.cli.tour.Step.hold;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.Preflight;
import studio.titus.engine.Removal;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackDesk;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Change.Action;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Plan;
import studio.titus.rehearsal.control.Fault;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.StackFolders;

/** What the tour plays: every step does what a person would do, and looks whether the product keeps its word. */
final class Script {

    private static final int RESOURCES = 38;
    private static final StackName STACK = new StackName("rehearsal");
    private static final Cidr MOVED_TO = Cidr.of("198.51.100.0/24");

    private final Stage stage;
    private final StackFolders elsewhere;
    private final Watching watching;
    private final StackDesk desk;
    private final NodeScenes nodes;
    private StackSettings settings;

    Script(Stage stage, Places places, Watching watching, Tour.Audience audience) {
        this.stage = stage;
        this.elsewhere = places.elsewhere();
        this.watching = watching;
        this.settings = settings(new KeyPairMaker().make(places.key(), STACK.value(), Optional.empty()));
        this.desk = desk(places.here());
        this.nodes = new NodeScenes(desk, places.here().of(STACK).path(), places.key(), stage.mishaps(), audience);
    }

    private static StackSettings settings(KeyPairMaker.Pair pair) {
        return StackSettings.builder()
                .region(Region.of("eu-west-1"))
                .trustedCidr(Cidr.of("203.0.113.7/32"))
                .publicKey(pair.key())
                .publicKeyFile(pair.publicFile().toString())
                .bucket(BucketName.of("titus-rehearsal-logs"))
                .build();
    }

    private StackDesk desk(StackFolders where) {
        var session = stage.connector().connect(new CredentialSource.Standard(), settings.region());
        return new StackDesk(where.of(STACK), session, stage.random());
    }

    List<Step> steps() {
        return Stream.of(building(), nodes.steps(), keeping(), ending())
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> building() {
        return List.of(
                new Step("sign-in", "Sign in", this::signIn),
                new Step("plan", "Plan", this::plan),
                new Step("preflight", "Check the account before anything is made", this::preflight),
                new Step("apply", "Create, while AWS throttles, loses a reply and refuses one machine", this::apply),
                new Step("continue", "Go on from there", this::goOn),
                new Step("repeat", "Apply once more", this::repeat));
    }

    private List<Step> keeping() {
        return List.of(
                new Step("drift", "Somebody deletes a rule behind our back", this::drift),
                new Step("repair", "Repair it", this::repair),
                new Step("change", "Trust another address range", this::change),
                new Step("status", "Look how it stands", this::status),
                new Step("outputs", "Read the outputs", this::outputs));
    }

    private List<Step> ending() {
        return List.of(
                new Step("lost-folder", "Find the stack from a computer that knows nothing of it", this::lostFolder),
                new Step("destroy", "Destroy", this::destroy),
                new Step("proof", "Look whether anything is left", this::proof));
    }

    private String signIn() {
        var identity = desk.session().identity();
        hold(desk.session().rehearsal(), "This is not the rehearsal cloud");
        return "rehearsal account " + identity.accountId() + ", nothing is billed";
    }

    private String plan() {
        var plan = desk.plan(settings);
        hold(plan.count(Action.CREATE) == RESOURCES, "planned to create " + plan.count(Action.CREATE));
        var cost = CostEstimate.of(settings, PriceTable.shipped()).perHour().orElseThrow();
        return "38 resources to create; in AWS they would cost about %s USD per hour".formatted(cost.toPlainString());
    }

    private String preflight() {
        var rows = desk.preflight(desk.plan(settings), _ -> {});
        var stops = rows.stream()
                .filter(row -> row.verdict() == Preflight.Verdict.STOP)
                .map(row -> row.title() + ": " + row.reason())
                .collect(Collectors.joining("; "));
        hold(stops.isEmpty(), stops);
        return rows.size() + " checks, nothing in the way";
    }

    private String apply() {
        stage.switchboard()
                .nth("CreateNatGateway", 1, new Fault.Throttle())
                .nth("CreateSubnet", 1, new Fault.LoseReply())
                .nth("RunInstances", 3, new Fault.Refuse("VcpuLimitExceeded", vcpuLimit(), 400));
        var outcome = run(desk.plan(settings));
        stage.switchboard().clear();
        hold(outcome.failures().size() == 1, outcome.failures().size() + " resources failed instead of one");
        var failure = outcome.failures().getFirst();
        return "%d made; %s was refused (%s), the rest stands"
                .formatted(
                        outcome.summary().create(),
                        failure.address(),
                        failure.problem().what());
    }

    private static String vcpuLimit() {
        return "You have requested more vCPU capacity than your current vCPU limit of 5 allows for the instance bucket "
                + "that the specified instance type belongs to.";
    }

    private String goOn() {
        var outcome = succeeded(run(desk.plan(settings)));
        int standing = desk.look().present().size();
        hold(standing == RESOURCES, standing + " resources stand");
        return outcome.summary().create() + " more made, 38 stand";
    }

    private String repeat() {
        var plan = desk.plan(settings);
        hold(plan.isEmpty(), "a second apply would change " + changed(plan));
        succeeded(run(plan));
        return "nothing to change";
    }

    private String drift() {
        var rule = desk.look().find(Addresses.MAIN_SSH).orElseThrow(() -> new Step.NotHeld("The rule is missing"));
        desk.session().cloud().handler(rule.kind()).delete(rule, new Removal(false, _ -> {}));
        var changed = changed(desk.plan(settings));
        hold(changed.equals(List.of(Addresses.MAIN_SSH)), "the plan shows " + changed);
        return "the plan shows that " + Addresses.MAIN_SSH + " is missing";
    }

    private String repair() {
        var outcome = succeeded(run(desk.plan(settings)));
        hold(outcome.summary().create() == 1, "made " + outcome.summary().create());
        return "1 made, 37 left alone";
    }

    private String change() {
        settings = settings.toBuilder().trustedCidr(MOVED_TO).build();
        var plan = desk.plan(settings);
        hold(plan.summary().update() == 1 && changed(plan).size() == 1, "the plan would change " + changed(plan));
        succeeded(run(plan));
        return "1 changed in place: " + Addresses.BASTION_SSH + " trusts " + MOVED_TO;
    }

    private String status() {
        var changed = changed(desk.plan(settings));
        hold(changed.isEmpty(), "not as wished: " + changed);
        return "38 present, 0 missing, 0 drifted";
    }

    private String outputs() {
        var named = desk.outputs().named();
        hold(!named.containsValue(""), "without a value: " + named);
        return "bastion %s, agents %s"
                .formatted(
                        named.get("bastion_ip"),
                        String.join(", ", desk.outputs().agentIps()));
    }

    private String lostFolder() {
        var stranger = desk(elsewhere);
        int found = stranger.look().present().size();
        hold(found == RESOURCES, "found " + found);
        return "all 38 found by their tags";
    }

    private String destroy() {
        var stranger = desk(elsewhere);
        var outcome = succeeded(watching.watch(
                Address::value, (events, cancel) -> stranger.destroy(stranger.look(), true, events, cancel)));
        return outcome.summary().delete() + " deleted, without the folder";
    }

    private String proof() {
        var left = desk.look();
        hold(left.isEmpty(), "still there: " + left.present().keySet());
        hold(desk.session().stacks().isEmpty(), "the stack is still listed");
        return "nothing is left, nothing would be billed";
    }

    private Outcome run(Plan plan) {
        return watching.watch(
                address -> plan.blueprint().get(address).sentence(),
                (events, cancel) -> desk.apply(plan, events, cancel));
    }

    private static Outcome succeeded(Outcome outcome) {
        outcome.failures().stream().findFirst().ifPresent(first -> {
            throw new Step.NotHeld(first.address() + ": " + first.problem().text());
        });
        return outcome;
    }

    private static List<Address> changed(Plan plan) {
        return plan.changes().stream()
                .filter(Change::needsWork)
                .map(Change::address)
                .toList();
    }
}
