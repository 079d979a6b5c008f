package studio.titus.ui.wizard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudSession;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Plan;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.signin.SignIn;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.signin.SourceKind;
import studio.titus.ui.wizard.draft.WizardDraft;
import studio.titus.ui.wizard.review.ReviewModel;
import studio.titus.ui.wizard.review.ReviewScreen;

/** One run of the wizard: puts draft, models, pages and rail together, and hands over to the run at the end. */
public final class Wizard {

    /** Where one can go from the wizard. */
    public interface Doors {

        /** Back to where the person came from; the draft is kept. */
        void leave();

        /** To the settings of the program. */
        void settings();

        /** The screens of the stack itself. */
        RunScreens runs();
    }

    private final Shell shell;
    private final Texts texts;
    private final Site site;
    private final WizardDraft draft;
    private final Doors doors;
    private final SignInModel signIn;
    private final ReviewModel review;
    private final WizardFlow flow;
    private final Rail rail;
    private final Map<WizardStep, Screen> screens = new EnumMap<>(WizardStep.class);
    private @Nullable String lastAccount;

    /** Makes the pages over {@code draft}; {@link #open} shows the first. */
    public Wizard(Shell shell, Services services, Site site, WizardDraft draft, FileChoice files, Doors doors) {
        this.shell = shell;
        this.texts = shell.texts();
        this.site = site;
        this.draft = draft;
        this.doors = doors;
        CostText cost = new CostText(texts, services.prices(), site.rehearsal());
        signIn = new SignInModel(site.connector(), shell.background(), services.clock());
        review = new ReviewModel(site.folders(), services.prices(), services.random(), shell.background(), shell.ui());
        CredentialsModel credentials = new CredentialsModel(texts, draft, signIn, cost);
        NetworkModel network = new NetworkModel(texts, draft, site.addresses(), shell.background(), cost);
        KeyModel key = new KeyModel(texts, draft, new KeyFolder(services.sshFolder()), shell.background());
        BucketModel bucket = new BucketModel(texts, draft, signIn);
        SizeModel size = new SizeModel(texts, draft, cost);
        flow = new WizardFlow(
                texts,
                Map.of(
                        WizardStep.CREDENTIALS, credentials,
                        WizardStep.NETWORK, network,
                        WizardStep.KEY, key,
                        WizardStep.BUCKET, bucket,
                        WizardStep.SIZE, size),
                WizardStep.CREDENTIALS);
        rail = rail();
        ViewLoader views = shell.views()
                .with(SignInFormController.class, () -> new SignInFormController(signIn, texts, shell.clipboard()))
                .with(NetworkController.class, () -> new NetworkController(network, texts))
                .with(KeyController.class, () -> new KeyController(key, texts, files))
                .with(BucketController.class, () -> new BucketController(bucket, texts))
                .with(SizeController.class, () -> new SizeController(size, texts));
        View<SignInFormController> form = views.load(SignInFormController.class);
        add(WizardStep.CREDENTIALS, credentials, form, new CredentialsView(form.controller(), credentials));
        add(WizardStep.NETWORK, network, views.load(NetworkController.class));
        add(WizardStep.KEY, key, views.load(KeyController.class));
        add(WizardStep.BUCKET, bucket, views.load(BucketController.class));
        add(WizardStep.SIZE, size, views.load(SizeController.class));
        screens.put(
                WizardStep.REVIEW,
                new ReviewScreen(texts, shell.clipboard(), shell.views(), review, rail, new ReviewExits()));
        watch();
    }

    private <C extends StepView> void add(WizardStep step, StepModel model, View<C> view) {
        add(step, model, view, view.controller());
    }

    private void add(WizardStep step, StepModel model, View<?> view, StepView controls) {
        screens.put(step, new StepScreen(texts, step, flow, model, view.root(), controls, rail, this::cancel));
    }

    private Rail rail() {
        StepRail steps = new StepRail(texts);
        Rail column = new Rail(texts, steps, doors::settings);
        steps.narrowProperty().bind(column.narrowProperty());
        steps.setOnSelect(index -> flow.goTo(WizardStep.values()[index]));
        flow.steps().addListener((o, before, now) -> steps.setSteps(now));
        steps.setSteps(flow.steps().get());
        return column;
    }

    private void watch() {
        flow.current().addListener((o, before, now) -> show(now));
        draft.onChange(flow::reconsider);
        draft.onChange(this::nameRail);
        draft.regionProperty().addListener((o, before, now) -> {
            flow.doubt(WizardStep.BUCKET, texts.of("wizard.doubt.region"));
            flow.doubt(WizardStep.SIZE, texts.of("wizard.doubt.region"));
        });
        signIn.stateProperty().addListener((o, before, now) -> signedIn(now));
        nameRail();
    }

    private void nameRail() {
        rail.setSubject(
                texts.of(site.rehearsal() ? "wizard.subject.rehearsal" : "wizard.subject"),
                draft.network().stack().text());
    }

    private void signedIn(SignIn state) {
        if (state instanceof SignIn.Done(CloudSession session)) {
            showAccount(session.identity().accountId());
        }
        flow.reconsider();
    }

    private void showAccount(String account) {
        if (lastAccount != null && !lastAccount.equals(account)) {
            flow.doubt(WizardStep.BUCKET, texts.of("wizard.doubt.account"));
        }
        lastAccount = account;
        if (site.rehearsal()) {
            rail.setRehearsal(account);
            flow.openAll();
        } else {
            boolean profile = signIn.kindProperty().get() == SourceKind.PROFILE;
            rail.setAccount(
                    profile
                            ? signIn.profileProperty().get()
                            : texts.of(signIn.kindProperty().get().textKey()),
                    account);
        }
    }

    /** Shows the page the person was on, at first that about credentials. */
    public void open() {
        show(flow.current().get());
    }

    /** Shows the review as soon as one is signed in; for a set-up that was interrupted. */
    public void resume() {
        flow.openAll();
        open();
        flow.resume();
    }

    private void show(WizardStep step) {
        Optional.ofNullable(screens.get(step)).ifPresent(shell.navigator()::show);
    }

    private void cancel() {
        close();
        doors.leave();
    }

    /** Takes back what runs and signs out; the draft keeps its answers, but no secret. */
    public void close() {
        review.close();
        signIn.close();
    }

    private final class ReviewExits implements ReviewScreen.Exits {

        @Override
        public void prepare() {
            Optional<StackName> stack = draft.network().stack().value();
            Optional<StackSettings> settings = draft.settings();
            Optional<CloudSession> session = signIn.session();
            if (stack.isPresent() && settings.isPresent() && session.isPresent()) {
                review.plan(stack.get(), settings.get(), session.get());
            }
        }

        @Override
        public void back() {
            flow.back();
        }

        @Override
        public void cancel() {
            Wizard.this.cancel();
        }

        @Override
        public void credentials() {
            signIn.again();
            flow.goTo(WizardStep.CREDENTIALS);
        }

        @Override
        public void run(StackDesk desk, Plan plan) {
            signIn.handOver();
            shell.navigator().show(doors.runs().provision(desk, plan));
        }

        @Override
        public void open(StackDesk desk) {
            signIn.handOver();
            shell.navigator().show(doors.runs().dashboard(desk));
        }
    }
}
