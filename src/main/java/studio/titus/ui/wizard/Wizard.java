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
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.signin.SignIn;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.draft.WizardDraft;
import studio.titus.ui.wizard.review.ReviewModel;
import studio.titus.ui.wizard.review.ReviewScreen;
import studio.titus.ui.wizard.review.SystemSaveTarget;

/** One run of the wizard: puts draft, models, pages and rail together, and hands over to the run at the end. */
public final class Wizard {

    /** Where one can go from the wizard. */
    public interface Doors {

        /** Back to where the person came from; the answers are kept. */
        void leave();

        /** To the settings of the program. */
        void settings();

        /** The screens of the stack itself. */
        RunScreens runs();
    }

    private final Shell shell;
    private final Texts texts;
    private final WizardDraft draft;
    private final Doors doors;
    private final boolean rehearsal;
    private final SignInModel signIn;
    private final ReviewModel review;
    private final WizardFlow flow;
    private final WizardRail rail;
    private final Map<WizardStep, Screen> screens = new EnumMap<>(WizardStep.class);
    private @Nullable String lastAccount;

    /** Makes the pages over {@code draft}; {@link #open} shows the first. */
    public Wizard(Shell shell, Services services, Site site, WizardDraft draft, FileChoice files, Doors doors) {
        this.shell = shell;
        this.texts = shell.texts();
        this.draft = draft;
        this.doors = doors;
        this.rehearsal = site.rehearsal();
        signIn = new SignInModel(site.connector(), shell.background(), services.clock());
        review = new ReviewModel(site.folders(), services.prices(), services.random(), shell.background(), shell.ui());
        WizardModels models = WizardModels.over(shell, services, site, draft, signIn);
        flow = new WizardFlow(texts, models.byStep(), WizardStep.CREDENTIALS);
        rail = new WizardRail(texts, flow, draft, rehearsal, doors::settings);
        addPages(models, models.views(shell, files));
        watch();
    }

    private void addPages(WizardModels models, ViewLoader views) {
        View<SignInFormController> form = views.load(SignInFormController.class);
        CredentialsView credentials = new CredentialsView(form.controller(), models.credentials());
        add(WizardStep.CREDENTIALS, models.credentials(), form, credentials);
        add(WizardStep.NETWORK, models.network(), views.load(NetworkController.class));
        add(WizardStep.KEY, models.key(), views.load(KeyController.class));
        add(WizardStep.BUCKET, models.bucket(), views.load(BucketController.class));
        add(WizardStep.SIZE, models.size(), views.load(SizeController.class));
        screens.put(
                WizardStep.REVIEW,
                new ReviewScreen(
                        texts,
                        shell.clipboard(),
                        shell.views(),
                        review,
                        new SystemSaveTarget(texts),
                        rail.column(),
                        new ReviewExits()));
    }

    private <C extends StepView> void add(WizardStep step, StepModel model, View<C> view) {
        add(step, model, view, view.controller());
    }

    private void add(WizardStep step, StepModel model, View<?> view, StepView controls) {
        screens.put(step, new StepScreen(texts, step, flow, model, view.root(), controls, rail.column(), this::cancel));
    }

    private void watch() {
        flow.current().addListener((o, before, now) -> show(now));
        draft.onChange(flow::reconsider);
        draft.regionProperty().addListener((o, before, now) -> {
            flow.doubt(WizardStep.BUCKET, texts.of("wizard.doubt.region"));
            flow.doubt(WizardStep.SIZE, texts.of("wizard.doubt.region"));
        });
        signIn.stateProperty().addListener((o, before, now) -> signedIn(now));
    }

    private void signedIn(SignIn state) {
        if (state instanceof SignIn.Done(CloudSession session)) {
            String account = session.identity().accountId();
            if (lastAccount != null && !lastAccount.equals(account)) {
                flow.doubt(WizardStep.BUCKET, texts.of("wizard.doubt.account"));
            }
            lastAccount = account;
            rail.show(session, signIn.answers());
            if (rehearsal) {
                flow.openAll();
            }
        } else {
            rail.showNobody();
        }
        flow.reconsider();
    }

    /** Shows the page the person was on, at first that about credentials, and signs in. */
    public void open() {
        signIn.begin();
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

    /** Takes back what runs and signs out. Answers are kept for the next {@link #open}, but no secret. */
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
