package studio.titus.ui.start;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.settings.SettingsScreen;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.Rehearsal;
import studio.titus.ui.shell.RunScreens;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.FileChoice;
import studio.titus.ui.wizard.SystemFileChoice;
import studio.titus.ui.wizard.Wizard;
import studio.titus.ui.wizard.draft.DraftTexts;
import studio.titus.ui.wizard.draft.WizardDraft;

/**
 * Puts the screens together and knows the ways between them. A wizard that was left keeps its answers until a stack was
 * made of them; a rehearsal begins afresh each time.
 */
public final class StudioScreens {

    private final Shell shell;
    private final Texts texts;
    private final Services services;
    private final ObjectProperty<@Nullable Node> band;
    private final FileChoice files;
    private final RunScreens runs;
    private final StackWords words;
    private final StartModel startModel;
    private final StartScreen start;
    private @Nullable Wizard left;

    /**
     * @param band the place over all screens that says that this is a rehearsal
     * @param runs makes the screens of a stack; is given the way back to the start page
     */
    public StudioScreens(
            Shell shell, ObjectProperty<@Nullable Node> band, Services services, Function<Runnable, RunScreens> runs) {
        this(shell, band, services, runs, new SystemFileChoice());
    }

    StudioScreens(
            Shell shell,
            ObjectProperty<@Nullable Node> band,
            Services services,
            Function<Runnable, RunScreens> runs,
            FileChoice files) {
        this.shell = shell;
        this.texts = shell.texts();
        this.services = services;
        this.band = band;
        this.files = files;
        this.runs = runs.apply(this::home);
        Doors doors = new Doors();
        startModel = new StartModel(services, shell.background(), shell.ui(), shell.texts(), doors);
        this.words = new StackWords(texts, services.prices(), services.clock());
        start = new StartScreen(texts, shell.views(), startModel, words, doors::settings);
    }

    /** The first page. */
    public Screen start() {
        return start;
    }

    /**
     * Reminds of stacks that stand for long, over every screen and on the desktop, and keeps what they cost in the window's title.
     *
     * @param place over all screens
     * @param cost takes the words of what they cost
     */
    public void remind(ObjectProperty<@Nullable Node> place, StringProperty cost, Notifier notifier) {
        Reminder reminder = new Reminder(texts, services, shell.background(), shell.preferences(), notifier);
        cost.bind(reminder.costProperty());
        new ReminderBar(texts, reminder, shell.navigator(), this::remove, place).start();
    }

    /** Leads to the removal of a stack from wherever one is; what stops that is told on the start page. */
    private void remove(StackName stack) {
        shell.navigator().current().ifPresent(Screen::abandon);
        home();
        startModel.remove(stack);
    }

    private void home() {
        band.set(null);
        shell.navigator().show(start);
    }

    private Wizard wizard(Site site, WizardDraft answers, Runnable leave) {
        return new Wizard(shell, services, site, answers, files, new WizardDoors(leave));
    }

    private final class Doors implements StartDoors {

        @Override
        public void rehearse(Rehearsal rehearsal) {
            Wizard wizard =
                    wizard(rehearsal.site(), StartDefaults.rehearsal(texts, rehearsal.key()), StudioScreens.this::home);
            RehearsalMarker marker = new RehearsalMarker(texts, shell.ui(), rehearsal.controls(), () -> leave(wizard));
            band.set(marker.band());
            wizard.open();
        }

        /** A screen on which a run goes on asks first. */
        private void leave(Wizard wizard) {
            Runnable go = () -> {
                wizard.close();
                home();
            };
            if (shell.navigator().current().map(screen -> screen.mayLeave(go)).orElse(true)) {
                go.run();
            }
        }

        @Override
        public void setUp() {
            Wizard wizard = left;
            if (wizard == null) {
                WizardDraft answers = StartDefaults.draft(
                        texts, startModel.stacks(), shell.preferences().get());
                wizard = wizard(services.aws(), answers, StudioScreens.this::home);
                left = wizard;
            }
            wizard.open();
        }

        @Override
        public void resume(OpenStack stack, Plan plan, Set<Address> cutOff) {
            shell.navigator().show(runs.resume(stack, plan, cutOff));
        }

        @Override
        public void goOn(Map<String, String> kept) {
            Wizard wizard = left;
            if (wizard != null) {
                wizard.open();
                return;
            }
            WizardDraft answers = StartDefaults.draft(
                    texts, startModel.stacks(), shell.preferences().get());
            DraftTexts.fill(answers, kept);
            wizard = wizard(services.aws(), answers, StudioScreens.this::home);
            left = wizard;
            wizard.openAt(StartDefaults.page(kept));
        }

        @Override
        public void forget() {
            left = null;
        }

        @Override
        public void goOn(StackName stack, StackSettings settings) {
            WizardDraft answers = StartDefaults.resumed(texts, stack, settings);
            wizard(services.aws(), answers, StudioScreens.this::home).resume();
        }

        @Override
        public void find(Optional<Region> region) {
            SignInModel signIn = new SignInModel(services.aws().connector(), shell.background(), services.clock());
            signIn.answers()
                    .regionProperty()
                    .set(region.or(() ->
                                    StartDefaults.preferred(shell.preferences().get()))
                            .orElseGet(() -> StartDefaults.usual().region()));
            String profile = shell.preferences().get().profile();
            if (profile != null) {
                signIn.answers().profileProperty().set(profile);
            }
            FindModel model = new FindModel(signIn, services.aws().folders(), shell.background(), this);
            Screen screen = new FindScreen(
                    texts, shell.clipboard(), shell.views(), model, words, this::settings, StudioScreens.this::home);
            shell.navigator().show(screen);
        }

        @Override
        public void open(OpenStack stack) {
            shell.navigator().show(runs.dashboard(stack));
        }

        @Override
        public void destroy(OpenStack stack, Inventory inventory) {
            shell.navigator().show(runs.destroy(stack, inventory));
        }

        @Override
        public void settings() {
            Screen from = shell.navigator().current().orElse(start);
            shell.navigator()
                    .show(new SettingsScreen(
                            shell, services, () -> shell.navigator().show(from)));
        }
    }

    private final class WizardDoors implements Wizard.Doors {

        private final Runnable leave;

        private WizardDoors(Runnable leave) {
            this.leave = leave;
        }

        @Override
        public void leave() {
            leave.run();
        }

        @Override
        public void settings() {
            new Doors().settings();
        }

        @Override
        public RunScreens runs() {
            left = null;
            return runs;
        }
    }
}
