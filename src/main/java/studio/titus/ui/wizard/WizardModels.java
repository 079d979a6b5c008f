package studio.titus.ui.wizard;

import java.util.Map;
import javafx.util.Duration;
import studio.titus.ui.fx.Debounce;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.shell.Site;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.wizard.draft.WizardDraft;

/** The models of the five pages with questions, over one draft. */
record WizardModels(
        CredentialsModel credentials, NetworkModel network, KeyModel key, BucketModel bucket, SizeModel size) {

    private static final Duration PAUSE = Duration.millis(500);

    static WizardModels over(Shell shell, Services services, Site site, WizardDraft draft, SignInModel signIn) {
        Texts texts = shell.texts();
        CostText cost = new CostText(texts, services.prices(), site.rehearsal());
        return new WizardModels(
                new CredentialsModel(texts, draft, signIn, cost),
                new NetworkModel(texts, draft, site.addresses(), shell.background(), cost),
                new KeyModel(texts, draft, services.ssh(), shell.background(), site.rehearsal()),
                new BucketModel(
                        texts,
                        draft,
                        signIn,
                        BucketLook.with(shell.background(), new Debounce(PAUSE)::later),
                        new PackagesModel(
                                texts,
                                draft,
                                signIn,
                                PackagesLook.with(shell.background(), new Debounce(PAUSE)::later))),
                new SizeModel(
                        texts,
                        draft,
                        cost,
                        signIn,
                        shell.background(),
                        services.program().open()));
    }

    Map<WizardStep, StepModel> byStep() {
        return Map.of(
                WizardStep.CREDENTIALS, credentials,
                WizardStep.NETWORK, network,
                WizardStep.KEY, key,
                WizardStep.BUCKET, bucket,
                WizardStep.SIZE, size);
    }

    /** A loader that makes the controllers of the five pages. */
    ViewLoader views(Shell shell, FileChoice files) {
        Texts texts = shell.texts();
        return shell.views()
                .with(
                        SignInFormController.class,
                        () -> new SignInFormController(credentials.signIn(), texts, shell.clipboard()))
                .with(NetworkController.class, () -> new NetworkController(network, texts))
                .with(KeyController.class, () -> new KeyController(key, texts, files))
                .with(BucketController.class, () -> new BucketController(bucket, texts, files))
                .with(SizeController.class, () -> new SizeController(size, texts));
    }
}
