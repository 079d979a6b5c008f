package studio.titus.ui.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.titus.model.Cidr;
import studio.titus.model.PublicKey;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.ssh.KeyPairMaker.Pair;
import studio.titus.state.Preferences;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.Wizard;
import studio.titus.ui.wizard.WizardStep;
import studio.titus.ui.wizard.draft.WizardDraft;

/** What the wizard proposes before anybody types. */
final class StartDefaults {

    private static final Region USUAL = Region.of("eu-west-1");
    private static final String FIRST_NAME = "titus-lab";
    private static final String REHEARSAL_NAME = "rehearsal";
    private static final String DOCUMENTATION_ADDRESS = "203.0.113.7/32";

    private StartDefaults() {}

    /** A stack of the original's sizes in the usual region, for a first price. */
    static StackSettings usual() {
        return Blueprint.skeleton().settings().toBuilder().region(USUAL).build();
    }

    /** A draft for a new stack: in the chosen region or that of the last one, with a name no other stack has. */
    static WizardDraft draft(Texts texts, List<KnownStack> known, Preferences chosen) {
        WizardDraft draft = new WizardDraft(texts);
        draft.regionProperty()
                .set(preferred(chosen)
                        .or(() -> known.stream()
                                .flatMap(stack -> Stream.ofNullable(stack.region()))
                                .findFirst())
                        .orElse(USUAL));
        String profile = chosen.profile();
        if (profile != null) {
            draft.profileProperty().set(profile);
        }
        draft.network().stack().type(freeName(known));
        return draft;
    }

    /** The region that the person wants to be proposed first. */
    static Optional<Region> preferred(Preferences chosen) {
        return Optional.ofNullable(chosen.region()).flatMap(Region::find);
    }

    private static String freeName(List<KnownStack> known) {
        Set<String> taken = known.stream().map(KnownStack::name).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(FIRST_NAME),
                        IntStream.rangeClosed(2, taken.size() + 2).mapToObj(n -> FIRST_NAME + "-" + n))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(FIRST_NAME);
    }

    /** A draft in which every question is answered, for a rehearsal. */
    static WizardDraft rehearsal(Texts texts, Optional<Pair> key) {
        WizardDraft draft = new WizardDraft(texts);
        draft.regionProperty().set(USUAL);
        draft.network().stack().type(REHEARSAL_NAME);
        draft.network().trusted().add(Cidr.of(DOCUMENTATION_ADDRESS).toString());
        draft.key()
                .take(
                        key.map(pair -> pair.publicFile().toString()).orElse(""),
                        key.map(Pair::key).orElseGet(StartDefaults::key).openSsh());
        return draft;
    }

    /** The draft of a set-up that was interrupted. */
    static WizardDraft resumed(Texts texts, StackName stack, StackSettings settings) {
        WizardDraft draft = new WizardDraft(texts);
        draft.take(settings);
        draft.network().stack().type(stack.value());
        return draft;
    }

    /** The page on which kept answers were left; the first when that is not known. */
    static WizardStep page(Map<String, String> kept) {
        String name = kept.getOrDefault(Wizard.PAGE, "");
        return Stream.of(WizardStep.values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElse(WizardStep.CREDENTIALS);
    }

    private static PublicKey key() {
        PublicKey sample = Blueprint.skeleton().settings().publicKey();
        return new PublicKey(sample.type(), sample.bits(), sample.base64(), REHEARSAL_NAME);
    }
}
