package studio.titus.plan;

import studio.titus.model.StackSettings;
import studio.titus.plan.Draft.Statement;

/** The statements of one group; each page of the {@link Blueprint} is one of these. */
abstract class Page {

    final StackSettings settings;
    final Facts facts;
    private final Draft draft;
    private final Group group;

    Page(Draft draft, Group group, StackSettings settings, Facts facts) {
        this.draft = draft;
        this.group = group;
        this.settings = settings;
        this.facts = facts;
    }

    /** Writes the statements down. */
    abstract void write();

    /** One resource: its address, what it shall be, what it is in plain words, and what it is needed for. */
    final Statement add(Address address, Spec spec, String sentence, String why) {
        return draft.add(address, spec, group, sentence, why);
    }

    /** One of the original's names, with the stack's prefix. */
    final String name(String original) {
        return settings.name(original);
    }

    /** Why roles and key wait for the network, and it for them. */
    static String anchorReason() {
        return "the network carries the name prefix, by which this is found again when the local folder is lost";
    }
}
