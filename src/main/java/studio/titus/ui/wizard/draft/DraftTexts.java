package studio.titus.ui.wizard.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import studio.titus.model.Cidr;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.Region;

/**
 * The answers of a draft as texts, to keep them over a crash. A key that is not a whole public one is left out, for it
 * may be something that must not be written; typed AWS keys and passphrases are no answers of the draft at all.
 */
public final class DraftTexts {

    private static final String PROFILE = "profile";
    private static final String EVERYWHERE = "everywhereAgreed";
    private static final String NODES = "nodes.";

    private DraftTexts() {}

    /** What was answered, by field. */
    public static Map<String, String> of(WizardDraft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        Region region = draft.regionProperty().get();
        texts.put(WizardDraft.REGION, region == null ? "" : region.code());
        texts.put(PROFILE, draft.profileProperty().get());
        NetworkAnswers network = draft.network();
        texts.put(NetworkAnswers.TRUSTED, String.join(" ", network.trusted()));
        texts.put(
                EVERYWHERE, Boolean.toString(network.everywhereAgreedProperty().get()));
        draft.key().key().value().ifPresent(key -> {
            texts.put(KeyAnswers.KEY, draft.key().fileProperty().get());
            texts.put(KeyAnswers.TEXT, key.openSsh());
            texts.put(KeyAnswers.PRIVATE, draft.key().privateFileProperty().get());
        });
        typed(draft).forEach((field, answer) -> texts.put(field, answer.text()));
        texts.put(SizeAnswers.AGENT_TYPE, draft.size().agentType().get().toString());
        for (NodeRole role : NodeRole.values()) {
            texts.put(NODES + role.id(), draft.size().node(role).get().toString());
        }
        return texts;
    }

    private static Map<String, Answer<?>> typed(WizardDraft draft) {
        NetworkAnswers network = draft.network();
        SizeAnswers size = draft.size();
        return Map.ofEntries(
                Map.entry(NetworkAnswers.VPC, network.vpc()),
                Map.entry(NetworkAnswers.PUBLIC_SUBNET, network.publicSubnet()),
                Map.entry(NetworkAnswers.PRIVATE_SUBNET, network.privateSubnet()),
                Map.entry(NetworkAnswers.STACK, network.stack()),
                Map.entry(NetworkAnswers.PREFIX, network.prefix()),
                Map.entry(WizardDraft.BUCKET, draft.bucket()),
                Map.entry(WizardDraft.PACKAGES, draft.packages()),
                Map.entry(SizeAnswers.MIN, size.min()),
                Map.entry(SizeAnswers.DESIRED, size.desired()),
                Map.entry(SizeAnswers.MAX, size.max()),
                Map.entry(SizeAnswers.ROOT_VOLUME, size.rootVolume()));
    }

    /** Types the texts in again; what is missing or no longer understood stays as it is. */
    public static void fill(WizardDraft draft, Map<String, String> texts) {
        given(texts, WizardDraft.REGION).flatMap(Region::find).ifPresent(draft.regionProperty()::set);
        given(texts, PROFILE).ifPresent(draft.profileProperty()::set);
        given(texts, NetworkAnswers.TRUSTED)
                .ifPresent(ranges -> draft.network()
                        .trusted()
                        .setAll(List.of(ranges.split(" ")).stream()
                                .filter(range -> Cidr.check(range).isValid())
                                .toList()));
        draft.network().everywhereAgreedProperty().set(Boolean.parseBoolean(texts.get(EVERYWHERE)));
        given(texts, KeyAnswers.TEXT).ifPresent(key -> draft.key().take(texts.getOrDefault(KeyAnswers.KEY, ""), key));
        given(texts, KeyAnswers.PRIVATE).ifPresent(draft.key().privateFileProperty()::set);
        typed(draft)
                .forEach(
                        (field, answer) -> Optional.ofNullable(texts.get(field)).ifPresent(answer::type));
        machine(texts, SizeAnswers.AGENT_TYPE, draft.size().agentType());
        for (NodeRole role : NodeRole.values()) {
            machine(texts, NODES + role.id(), draft.size().node(role));
        }
    }

    private static Optional<String> given(Map<String, String> texts, String field) {
        return Optional.ofNullable(texts.get(field)).filter(text -> !text.isBlank());
    }

    private static void machine(Map<String, String> texts, String field, ObjectProperty<InstanceType> property) {
        Consumer<InstanceType> set = property::set;
        given(texts, field)
                .flatMap(text -> InstanceType.check(text).toOptional())
                .ifPresent(set);
    }
}
