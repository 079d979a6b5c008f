package studio.titus.ui.wizard.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.titus.model.Checked;
import studio.titus.model.Cidr;
import studio.titus.model.FieldNote;
import studio.titus.model.NamePrefix;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.ui.fx.Texts;

/** Who may connect, which addresses the stack uses inside, and what it is called. */
public final class NetworkAnswers {

    /** The field of the trusted ranges. */
    public static final String TRUSTED = "trustedCidr";

    public static final String VPC = "vpcCidr";
    public static final String PUBLIC_SUBNET = "publicSubnetCidr";
    public static final String PRIVATE_SUBNET = "privateSubnetCidr";
    public static final String STACK = "stack";
    public static final String PREFIX = "namePrefix";

    /** The addresses of a network, which make sense together or not at all. */
    record Ranges(Cidr vpc, Cidr publicSubnet, Cidr privateSubnet) {}

    private final Texts texts;
    private final ObservableList<String> trusted = FXCollections.observableArrayList();
    private final StringProperty refused = new SimpleStringProperty(this, "refused", "");
    private final BooleanProperty everywhereAgreed = new SimpleBooleanProperty(this, "everywhereAgreed");
    private final Answer<Cidr> vpc = new Answer<>(VPC, StackSettings.DEFAULT_VPC.toString(), Cidr::check);
    private final Answer<Cidr> publicSubnet =
            new Answer<>(PUBLIC_SUBNET, StackSettings.DEFAULT_PUBLIC_SUBNET.toString(), Cidr::check);
    private final Answer<Cidr> privateSubnet =
            new Answer<>(PRIVATE_SUBNET, StackSettings.DEFAULT_PRIVATE_SUBNET.toString(), Cidr::check);
    private final Answer<StackName> stack = new Answer<>(STACK, "titus-lab", StackName::check);
    private final Answer<NamePrefix> prefix = new Answer<>(PREFIX, "", NamePrefix::check);

    NetworkAnswers(Texts texts) {
        this.texts = texts;
    }

    /** The ranges that may connect, each a good CIDR. */
    public ObservableList<String> trusted() {
        return trusted;
    }

    /** What was typed beside the ranges and refused; empty while it is being mended. */
    public StringProperty refusedProperty() {
        return refused;
    }

    /** Whether the person has agreed to let the whole internet in. */
    public BooleanProperty everywhereAgreedProperty() {
        return everywhereAgreed;
    }

    public Answer<Cidr> vpc() {
        return vpc;
    }

    public Answer<Cidr> publicSubnet() {
        return publicSubnet;
    }

    public Answer<Cidr> privateSubnet() {
        return privateSubnet;
    }

    public Answer<StackName> stack() {
        return stack;
    }

    public Answer<NamePrefix> prefix() {
        return prefix;
    }

    /** The ranges that may connect, without those that lie inside others. */
    public List<Cidr> trustedRanges() {
        return Cidr.merge(trusted.stream().map(Cidr::of).toList()).ranges();
    }

    /** Whether the whole internet is among the ranges. */
    public boolean letsEverybodyIn() {
        return trustedRanges().stream().anyMatch(Cidr::isEverywhere);
    }

    /** The three ranges inside, empty while one of them is no range. */
    Optional<Ranges> ranges() {
        return vpc.value()
                .flatMap(net -> publicSubnet
                        .value()
                        .flatMap(open -> privateSubnet.value().map(closed -> new Ranges(net, open, closed))));
    }

    List<FieldNote> issues() {
        return Stream.of(
                        trustedIssue(),
                        vpc.issue(),
                        publicSubnet.issue(),
                        privateSubnet.issue(),
                        stack.issue(),
                        prefix.issue())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldNote> trustedIssue() {
        String typed = refused.get();
        if (!typed.isBlank() && Cidr.check(typed) instanceof Checked.Invalid<Cidr> invalid) {
            return Optional.of(FieldNote.of(TRUSTED, invalid));
        }
        if (trusted.isEmpty()) {
            return Optional.of(FieldNote.of(TRUSTED, "settings.missing", texts.of("wizard.network.trusted.missing")));
        }
        return letsEverybodyIn() && !everywhereAgreed.get()
                ? Optional.of(
                        FieldNote.of(TRUSTED, "trusted.unconfirmed", texts.of("wizard.network.everywhere.missing")))
                : Optional.empty();
    }

    Stream<Observable> observables() {
        return Stream.of(
                trusted,
                refused,
                everywhereAgreed,
                vpc.textProperty(),
                publicSubnet.textProperty(),
                privateSubnet.textProperty(),
                stack.textProperty(),
                prefix.textProperty());
    }
}
