package studio.titus.ui.wizard;

import studio.titus.model.AgentSettings;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeTypes;

/** Sizes that go well together. */
enum Preset {
    /** The original's sizes, the least that works. */
    TRY_OUT("wizard.size.tryout", "wizard.size.tryout.for", NodeTypes.DEFAULT, AgentSettings.DEFAULT),
    SMALL_TEAM(
            "wizard.size.team",
            "wizard.size.team.for",
            new NodeTypes(type("t2.nano"), type("t2.large"), type("t2.small"), type("t2.small")),
            new AgentSettings(type("m4.xlarge"), 1, 2, 3, 60)),
    LARGER(
            "wizard.size.larger",
            "wizard.size.larger.for",
            new NodeTypes(type("t2.micro"), type("t2.large"), type("t2.medium"), type("t2.medium")),
            new AgentSettings(type("m4.2xlarge"), 2, 3, 6, 100));

    private final String nameKey;
    private final String purposeKey;
    private final NodeTypes nodes;
    private final AgentSettings agents;

    Preset(String nameKey, String purposeKey, NodeTypes nodes, AgentSettings agents) {
        this.nameKey = nameKey;
        this.purposeKey = purposeKey;
        this.nodes = nodes;
        this.agents = agents;
    }

    private static InstanceType type(String name) {
        return InstanceType.of(name);
    }

    /** The key of its name in the texts. */
    String nameKey() {
        return nameKey;
    }

    /** The key of what it is for. */
    String purposeKey() {
        return purposeKey;
    }

    NodeTypes nodes() {
        return nodes;
    }

    AgentSettings agents() {
        return agents;
    }
}
