package studio.titus.ui.wizard.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import studio.titus.model.AgentSettings;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.NodeTypes;
import studio.titus.ui.fx.Texts;

/** How large the nodes are, and how many agents there are. */
public final class SizeAnswers {

    public static final String AGENT_TYPE = "agents.instanceType";
    public static final String MIN = "agents.min";
    public static final String DESIRED = "agents.desired";
    public static final String MAX = "agents.max";
    public static final String ROOT_VOLUME = "agents.rootVolumeGb";

    private final Map<NodeRole, ObjectProperty<InstanceType>> nodes = new EnumMap<>(NodeRole.class);
    private final ObjectProperty<InstanceType> agentType =
            new SimpleObjectProperty<>(this, AGENT_TYPE, AgentSettings.DEFAULT.instanceType());
    private final Answer<Integer> min;
    private final Answer<Integer> desired;
    private final Answer<Integer> max;
    private final Answer<Integer> rootVolume;

    SizeAnswers(Texts texts) {
        for (NodeRole role : NodeRole.values()) {
            nodes.put(role, new SimpleObjectProperty<>(this, role.id(), NodeTypes.DEFAULT.get(role)));
        }
        AgentSettings first = AgentSettings.DEFAULT;
        Function<String, Checked<Integer>> number = text -> number(text, texts);
        min = new Answer<>(MIN, Integer.toString(first.min()), number);
        desired = new Answer<>(DESIRED, Integer.toString(first.desired()), number);
        max = new Answer<>(MAX, Integer.toString(first.max()), number);
        rootVolume = new Answer<>(ROOT_VOLUME, Integer.toString(first.rootVolumeGb()), number);
    }

    private static Checked<Integer> number(String text, Texts texts) {
        String typed = text.strip();
        return typed.matches("\\d{1,6}")
                ? Checked.valid(Integer.valueOf(typed))
                : Checked.invalid("number.malformed", texts.of("wizard.size.number"));
    }

    public ObjectProperty<InstanceType> node(NodeRole role) {
        return nodes.getOrDefault(role, agentType);
    }

    public ObjectProperty<InstanceType> agentType() {
        return agentType;
    }

    public Answer<Integer> min() {
        return min;
    }

    public Answer<Integer> desired() {
        return desired;
    }

    public Answer<Integer> max() {
        return max;
    }

    public Answer<Integer> rootVolume() {
        return rootVolume;
    }

    /** Types that people see as those of the nodes. */
    public NodeTypes nodeTypes() {
        NodeTypes types = NodeTypes.DEFAULT;
        for (NodeRole role : NodeRole.values()) {
            types = types.with(role, node(role).get());
        }
        return types;
    }

    /** The group of agents, empty while a number is missing or they do not fit together. */
    public Optional<AgentSettings> agents() {
        return issues().isEmpty()
                ? Optional.of(new AgentSettings(
                        agentType.get(),
                        min.value().orElseThrow(),
                        desired.value().orElseThrow(),
                        max.value().orElseThrow(),
                        rootVolume.value().orElseThrow()))
                : Optional.empty();
    }

    /** Takes all sizes over. */
    public void take(NodeTypes types, AgentSettings agents) {
        for (NodeRole role : NodeRole.values()) {
            node(role).set(types.get(role));
        }
        agentType.set(agents.instanceType());
        min.type(Integer.toString(agents.min()));
        desired.type(Integer.toString(agents.desired()));
        max.type(Integer.toString(agents.max()));
        rootVolume.type(Integer.toString(agents.rootVolumeGb()));
    }

    List<FieldNote> issues() {
        List<FieldNote> issues = Stream.of(min, desired, max, rootVolume)
                .flatMap(answer -> answer.issue().stream())
                .toList();
        return issues.isEmpty()
                ? AgentSettings.issues(
                        agentType.get(),
                        min.value().orElseThrow(),
                        desired.value().orElseThrow(),
                        max.value().orElseThrow(),
                        rootVolume.value().orElseThrow())
                : issues;
    }

    Stream<Observable> observables() {
        List<Observable> all = new ArrayList<>(nodes.values());
        all.add(agentType);
        Stream.of(min, desired, max, rootVolume).map(Answer::textProperty).forEach(all::add);
        return all.stream();
    }
}
