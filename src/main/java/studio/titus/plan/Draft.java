package studio.titus.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the statements of a {@link Blueprint} and turns references into edges. */
final class Draft {

    private final Map<Address, Statement> statements = new LinkedHashMap<>();

    /** One resource; see {@link Page#add}. */
    Statement add(Address address, Spec spec, Group group, String sentence, String why) {
        var statement = new Statement(address, spec, group, sentence, why);
        if (statements.put(address, statement) != null) {
            throw new IllegalStateException("Two statements for " + address);
        }
        return statement;
    }

    List<Resource> resources() {
        return statements.values().stream().map(Statement::resource).toList();
    }

    /** One of the 38 while it is being written down. */
    static final class Statement {
        private final Address address;
        private final Spec spec;
        private final Group group;
        private final String sentence;
        private final String why;
        private final List<Edge> hidden = new ArrayList<>();
        private boolean exposed;

        private Statement(Address address, Spec spec, Group group, String sentence, String why) {
            this.address = address;
            this.spec = spec;
            this.group = group;
            this.sentence = sentence;
            this.why = why;
        }

        /** It waits for another although no attribute says so. */
        Statement after(Address other, String reason) {
            return edge(other, reason, Edge.When.ALWAYS);
        }

        /** It waits for another when it is created; destroying may go in any order. */
        Statement createdAfter(Address other, String reason) {
            return edge(other, reason, Edge.When.CREATE_ONLY);
        }

        /** It is destroyed before the other; creating may go in any order. */
        Statement destroyedBefore(Address other, String reason) {
            return edge(other, reason, Edge.When.DESTROY_ONLY);
        }

        /** It opens something to or from the internet. */
        Statement exposed() {
            exposed = true;
            return this;
        }

        private Statement edge(Address other, String reason, Edge.When when) {
            hidden.add(new Edge(other, reason, true, when));
            return this;
        }

        private Resource resource() {
            var edges = new ArrayList<Edge>();
            spec.refs().stream()
                    .map(ref -> new Edge(ref.target(), "needs its " + ref.attribute(), false, Edge.When.ALWAYS))
                    .distinct()
                    .forEach(edges::add);
            edges.addAll(hidden);
            return new Resource(address, spec, group, sentence, why, exposed, List.copyOf(edges));
        }
    }
}
