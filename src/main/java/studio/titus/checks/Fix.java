package studio.titus.checks;

import studio.titus.ssh.Target;

/** Something that may mend what a check found. */
public sealed interface Fix {

    /** What it does, as the words of a button. */
    String words();

    /** Starts a service again. */
    record RestartService(Target node, String unit) implements Fix {
        @Override
        public String words() {
            return "Restart " + unit;
        }
    }

    /** Starts a container again. */
    record RestartContainer(Target node, String container) implements Fix {
        @Override
        public String words() {
            return "Restart " + container;
        }
    }

    /** Runs the boot script again; its steps take what an earlier try left. */
    record RepeatBoot(Target node) implements Fix {
        @Override
        public String words() {
            return "Run the set-up script again";
        }
    }

    /** Takes the machine away and makes another, which boots from the beginning. */
    record ReplaceNode(Target node) implements Fix {
        @Override
        public String words() {
            return "Replace " + node.name();
        }
    }

    /** Lets a group of agents take tasks. */
    record ActivateGroup(String group) implements Fix {
        @Override
        public String words() {
            return "Activate " + group;
        }
    }
}
