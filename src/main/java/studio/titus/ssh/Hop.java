package studio.titus.ssh;

/** One leg of the way to a machine. */
public sealed interface Hop {

    /** From this computer to the bastion. */
    record ToBastion(Target bastion) implements Hop {
        @Override
        public Target target() {
            return bastion;
        }

        @Override
        public String text() {
            return "you → " + bastion.name();
        }
    }

    /** From the bastion on to a node. */
    record ToNode(Target bastion, Target node) implements Hop {
        @Override
        public Target target() {
            return node;
        }

        @Override
        public String text() {
            return bastion.name() + " → " + node.name();
        }
    }

    /** The machine at the hop's end. */
    Target target();

    /** The hop for people, such as {@code you → bastion}. */
    String text();
}
