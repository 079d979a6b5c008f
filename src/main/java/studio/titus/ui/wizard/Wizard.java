package studio.titus.ui.wizard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudSession;
import studio.titus.engine.StackDesk;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Plan;
import studio.titus.ui.fx.Debounce;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.View;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.signin.SignIn;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.draft.DraftKeeper;
import studio.titus.ui.wizard.draft.DraftTexts;
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

    /** Where a kept draft says which page was on. */
    public static final String PAGE = "page";

    private static final Duration QUIET = Duration.millis(600);

    private final Shell shell;
    private final Texts texts;
    private final WizardDraft draft;
    private final Doors doors;
    private final Site site;
    private final boolean rehearsal;
    private final SignInModel signIn;
    private final ReviewModel review;
    private final WizardFlow flow;
    private final WizardRail rail;
    private final DraftKeeper keeper;
    private final Map<WizardStep, Screen> screens = new EnumMap<>(WizardStep.class);
    private @Nullable String lastAccount;
    private boolean keeps;

    /** Makes the pages over {@code draft}; {@link #open} shows the first. */
    public Wizard(Shell shell, Services services, Site site, WizardDraft draft, FileChoice files, Doors doors) {
        this.shell = shell;
        this.texts = shell.texts();
        this.draft = draft;
        this.doors = doors;
        this.site = site;
        this.rehearsal = site.rehearsal();
        signIn = new SignInModel(site.connector(), shell.background(), services.clock());
        review = new ReviewModel(
                site.folders(), services.prices(), services.random(), shell.background(), shell.ui(), shell.texts());
        WizardModels models = WizardModels.over(shell, services, site, draft, signIn);
        flow = new WizardFlow(texts, models.byStep(), WizardStep.CREDENTIALS);
        rail = new WizardRail(texts, flow, draft, rehearsal, doors::settings);
        keeper = new DraftKeeper(site.folders().draft(), this::answers, shell.background(), new Debounce(QUIET)::later);
        keeps = !rehearsal;
        addPages(models, models.views(shell, files));
        watch();
        models.bucket().onAnswer(flow::reconsider);
        models.key().half().stateProperty().addListener(o -> flow.reconsider());
    }

    private Map<String, String> answers() {
        Map<String, String> answers = DraftTexts.of(draft);
        answers.put(PAGE, flow.current().get().name());
        return answers;
    }

    private void addPages(WizardModels models, ViewLoader views) {
        View<SignInFormController> form = views.load(SignInFormController.class);
        CredentialsView credentials =
                new CredentialsView(form.controller(), models.credentials(), texts, shell.clipboard());
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
        screens.put(
                step,
                new StepScreen(texts, step, flow, model, view.root(), controls, rail.column(), this::cancel, keeper));
    }

    private void watch() {
        flow.current().addListener((o, before, now) -> {
            show(now);
            keep();
        });
        draft.onChange(flow::reconsider);
        draft.onChange(keeper::changed);
        draft.regionProperty().addListener((o, before, now) -> {
            flow.doubt(WizardStep.BUCKET, texts.of("wizard.doubt.region"));
            flow.doubt(WizardStep.SIZE, texts.of("wizard.doubt.region"));
        });
        signIn.stateProperty().addListener((o, before, now) -> signedIn(now));
    }

    /** The first page holds nothing that a person would miss; after it the answers are kept. */
    private void keep() {
        if (keeps) {
            keeper.wake();
        }
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

    /** Shows the page on which a draft was left; the pages before count as seen. */
    public void openAt(WizardStep page) {
        if (page == WizardStep.REVIEW) {
            flow.openAll();
            open();
            flow.resume();
            return;
        }
        for (WizardStep step : WizardStep.values()) {
            if (step.compareTo(page) <= 0) {
                flow.goTo(step);
            }
        }
        open();
    }

    /** Shows the review as soon as one is signed in; for a set-up that was interrupted. */
    public void resume() {
        keeps = false; // the stack's own folder remembers these answers
        flow.openAll();
        open();
        flow.resume();
    }

    private void show(WizardStep step) {
        Optional.ofNullable(screens.get(step)).ifPresent(shell.navigator()::show);
    }

    private void cancel() {
        close();
        keeper.flush(doors::leave);
    }

    /** Takes back what runs and signs out. Answers are kept for the next {@link #open}, but no secret. */
    public void close() {
        keeper.rest();
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
            settled();
            shell.navigator().show(doors.runs().provision(handOver(desk), plan));
        }

        private OpenStack handOver(StackDesk desk) {
            signIn.handOver();
            return new OpenStack(site.folders().of(desk.stack()), desk.session(), signIn.door());
        }

        /** From here on the stack's folder remembers the answers. */
        private void settled() {
            if (keeps) {
                keeper.discard();
            }
        }

        @Override
        public void open(StackDesk desk) {
            settled();
            shell.navigator().show(doors.runs().dashboard(handOver(desk)));
        }
    }
}
