package studio.titus.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Exposure.Opening;
import studio.titus.ssh.Target;

/** Something that may mend what a check found. */
public sealed interface Fix {

    /** What it does, as the words of a button. */
    String words();

    /** What a person does who has no button, as a sentence or as the words of the button. */
    default String byHand() {
        return words();
    }

    /** Carried out by {@link Mending}, on a machine or by a call to AWS. */
    sealed interface Direct extends Fix {

        /** Whether it takes away what somebody may have meant to be there, so that a person is asked first. */
        default boolean asksFirst() {
            return false;
        }
    }

    /** Carried out by the stack's engine, as a part of a plan. */
    sealed interface ByPlan extends Fix {}

    /** Starts a service again. */
    record RestartService(Target node, String unit) implements Direct {
        @Override
        public String words() {
            return "Restart " + unit;
        }
    }

    /** Starts a container again. */
    record RestartContainer(Target node, String container) implements Direct {
        @Override
        public String words() {
            return "Restart " + container;
        }
    }

    /** Runs the boot script again; its steps take what an earlier try left. */
    record RepeatBoot(Target node) implements Direct {
        @Override
        public String words() {
            return "Run the set-up script again";
        }
    }

    /** Lets a group of agents take tasks. */
    record ActivateGroup(String group) implements Direct {
        @Override
        public String words() {
            return "Activate " + group;
        }
    }

    /** Takes rules away that are not the stack's own; at least one. */
    record RevokeRules(List<Opening> rules) implements Direct {

        public RevokeRules {
            rules = List.copyOf(rules);
        }

        @Override
        public String words() {
            return rules.size() == 1
                    ? "Take the rule for %s away".formatted(rules.getFirst().source())
                    : "Take %d rules away".formatted(rules.size());
        }

        @Override
        public String byHand() {
            return "Take %s away in EC2's console.".formatted(names());
        }

        /** The rules with whom they let in, as one text. */
        public String names() {
            return rules.stream()
                    .map(rule -> "%s, which lets in %s".formatted(rule.id(), rule.source()))
                    .collect(Collectors.joining("; "));
        }

        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /** Switches all of S3's Block Public Access on. */
    record CloseBucket(String bucket) implements Direct {
        @Override
        public String words() {
            return "Close the bucket to the public";
        }

        @Override
        public String byHand() {
            return "Switch Block Public Access on, in S3's console under Permissions.";
        }

        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /** Takes the machine away and makes another, which boots from the beginning. */
    record ReplaceNode(Target node) implements ByPlan {
        @Override
        public String words() {
            return "Replace " + node.name();
        }

        /** The resource that is made anew: an agent has none of its own, so that its group is. */
        public Address address() {
            return switch (node.name()) {
                case "bastion" -> Addresses.BASTION;
                case "prereqs" -> Addresses.PREREQS;
                case "master" -> Addresses.MASTER;
                case "gateway" -> Addresses.GATEWAY;
                default -> Addresses.AGENT_GROUP;
            };
        }
    }

    /**
     * Makes resources as the stack's settings want them.
     *
     * @param part what they are together, such as "the way out"
     */
    record Restore(String part, Set<Address> resources) implements ByPlan {

        public Restore {
            resources = Set.copyOf(resources);
        }

        @Override
        public String words() {
            return "Repair " + part;
        }

        @Override
        public String byHand() {
            return "Run titus-studio apply, which mends %s.".formatted(part);
        }
    }

    /** Changes the one rule of the bastion so that it lets this computer in. */
    record LetIn() implements ByPlan {
        @Override
        public String words() {
            return "Let this computer in";
        }

        @Override
        public String byHand() {
            return "Put this computer's public address into trustedCidr of the settings, and run titus-studio apply.";
        }
    }
}
