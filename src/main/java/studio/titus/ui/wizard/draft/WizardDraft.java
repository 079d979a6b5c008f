package studio.titus.ui.wizard.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.titus.model.BucketName;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.plan.Blueprint;
import studio.titus.ui.fx.Texts;

/**
 * All answers of one wizard run. It always holds exactly what was typed; settings come out of it when everything is
 * good, and provisional ones, with stand-ins for what is not, at any time. Use it on the UI thread only.
 */
public final class WizardDraft {

    public static final String REGION = "region";
    public static final String BUCKET = "bucket";

    /** The folder with the Titus packages. */
    public static final String PACKAGES = "debFolder";

    private static final Set<String> RANGES =
            Set.of(NetworkAnswers.VPC, NetworkAnswers.PUBLIC_SUBNET, NetworkAnswers.PRIVATE_SUBNET);

    private final StackSettings standIns = Blueprint.skeleton().settings();
    private final ObjectProperty<@Nullable Region> region = new SimpleObjectProperty<>(this, REGION);
    private final StringProperty profile = new SimpleStringProperty(this, "profile", "");
    private final NetworkAnswers network;
    private final KeyAnswers key = new KeyAnswers();
    private final Answer<BucketName> bucket = new Answer<>(BUCKET, "", BucketName::check);
    private final Answer<String> packages = new Answer<>(PACKAGES, "", Checked::valid);
    private final SizeAnswers size;
    private final Texts texts;
    private @Nullable StackSettings first;

    public WizardDraft(Texts texts) {
        this.texts = texts;
        network = new NetworkAnswers(texts);
        size = new SizeAnswers(texts);
    }

    public ObjectProperty<@Nullable Region> regionProperty() {
        return region;
    }

    /** The AWS profile to sign in with, empty for none. */
    public StringProperty profileProperty() {
        return profile;
    }

    public NetworkAnswers network() {
        return network;
    }

    public KeyAnswers key() {
        return key;
    }

    public Answer<BucketName> bucket() {
        return bucket;
    }

    /** The folder with the packages of the Titus servers, empty for none. */
    public Answer<String> packages() {
        return packages;
    }

    public SizeAnswers size() {
        return size;
    }

    /** Fills every answer with that of {@code settings}; what the wizard does not ask about is kept beside. */
    public void take(StackSettings settings) {
        first = settings;
        region.set(settings.region());
        profile.set(settings.profile() == null ? "" : settings.profile());
        network.trusted()
                .setAll(settings.trustedCidr().stream().map(Object::toString).toList());
        network.everywhereAgreedProperty().set(network.letsEverybodyIn());
        network.vpc().type(settings.vpcCidr().toString());
        network.publicSubnet().type(settings.publicSubnetCidr().toString());
        network.privateSubnet().type(settings.privateSubnetCidr().toString());
        network.prefix().type(settings.namePrefix().value());
        String file = settings.publicKeyFile();
        key.take(file == null ? "" : file, settings.publicKey().openSsh());
        String half = settings.privateKeyFile();
        key.privateFileProperty().set(half == null ? "" : half);
        bucket.type(settings.bucket().value());
        packages.type(Objects.requireNonNullElse(settings.debFolder(), ""));
        size.take(settings.nodes(), settings.agents());
    }

    /** What keeps the answers from being settings; fields named as in the settings file. */
    public List<FieldNote> issues() {
        List<FieldNote> single = singleIssues();
        Set<String> bad = single.stream().map(FieldNote::field).collect(Collectors.toSet());
        boolean rangesReadable = bad.stream().noneMatch(RANGES::contains);
        List<FieldNote> all = new ArrayList<>(single);
        for (FieldNote note : fill(standIns.toBuilder()).issues()) {
            boolean told = bad.contains(note.field());
            if (!told && (rangesReadable || !RANGES.contains(note.field()))) {
                all.add(note);
            }
        }
        return List.copyOf(all);
    }

    private List<FieldNote> singleIssues() {
        List<FieldNote> issues = new ArrayList<>();
        if (region.get() == null) {
            issues.add(FieldNote.of(REGION, "settings.missing", texts.of("signin.region.missing")));
        }
        issues.addAll(network.issues());
        key.key().issue().ifPresent(issues::add);
        bucket.issue().ifPresent(issues::add);
        issues.addAll(size.issues());
        return issues;
    }

    /** What is worth knowing about the answers but stops nothing; nothing about answers that are no good yet. */
    public List<FieldNote> hints() {
        Set<String> bad = issues().stream().map(FieldNote::field).collect(Collectors.toSet());
        return provisional().hints().stream()
                .filter(note -> !bad.contains(note.field()))
                .toList();
    }

    /** The settings, empty while something is missing or does not fit. */
    public Optional<StackSettings> settings() {
        return issues().isEmpty() ? Optional.of(fill(base()).build()) : Optional.empty();
    }

    /** The settings with stand-ins for whatever is not good yet, for prices and hints while typing. */
    public StackSettings provisional() {
        StackSettingsBuilder builder = fill(standIns.toBuilder());
        if (builder.issues().isEmpty()) {
            return builder.build();
        }
        builder.vpcCidr(standIns.vpcCidr())
                .publicSubnetCidr(standIns.publicSubnetCidr())
                .privateSubnetCidr(standIns.privateSubnetCidr());
        return builder.issues().isEmpty()
                ? builder.build()
                : builder.bucket(standIns.bucket()).build();
    }

    private StackSettingsBuilder base() {
        return first == null ? StackSettings.builder() : first.toBuilder();
    }

    private StackSettingsBuilder fill(StackSettingsBuilder builder) {
        if (region.get() != null) {
            builder.region(region.get());
        }
        if (!network.trusted().isEmpty()) {
            builder.trustedCidr(network.trustedRanges());
        }
        network.ranges()
                .ifPresent(ranges -> builder.vpcCidr(ranges.vpc())
                        .publicSubnetCidr(ranges.publicSubnet())
                        .privateSubnetCidr(ranges.privateSubnet()));
        network.prefix().value().ifPresent(builder::namePrefix);
        key.key().value().ifPresent(builder::publicKey);
        bucket.value().ifPresent(builder::bucket);
        size.agents().ifPresent(builder::agents);
        return builder.profile(profile.get())
                .publicKeyFile(key.fileProperty().get())
                .privateKeyFile(key.privateFileProperty().get())
                .debFolder(packages.text().strip())
                .nodes(size.nodeTypes());
    }

    /** Calls {@code listener} after any answer has changed, perhaps several times for one action of a person. */
    public void onChange(Runnable listener) {
        Stream<Observable> own = Stream.of(region, profile, bucket.textProperty(), packages.textProperty());
        Stream.of(own, network.observables(), key.observables(), size.observables())
                .flatMap(observables -> observables)
                .forEach(observable -> observable.addListener(o -> listener.run()));
    }
}
