package studio.titus.ui.jobs.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.titus.titus.fit.AgentRoom;
import studio.titus.titus.fit.Amount;

/** A stack whose gateway answers as the test says. */
final class FakeDesk implements JobDesk {

    static final StackValues VALUES =
            new StackValues("arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile", "sg-0123456789abcdef0");

    /** Two agents, the first of which is almost full. */
    static final List<AgentRoom> AGENTS = List.of(
            new AgentRoom(
                    "agent-1",
                    "i-1",
                    "m4.large",
                    new Amount(2, 7_680, 40_000, 9_000),
                    new Amount(1.5, 4_096, 20_000, 256),
                    2),
            new AgentRoom("agent-2", "i-2", "m4.large", new Amount(2, 7_680, 40_000, 9_000), Amount.NONE, 0));

    final List<String> sent = new ArrayList<>();
    Standing standing = new Standing("titusagent", true, List.of(), List.of());
    Set<String> marked = Set.of();
    Optional<RuntimeException> refusal = Optional.empty();

    @Override
    public String submit(String json, Set<String> secrets) {
        refusal.ifPresent(problem -> {
            throw problem;
        });
        sent.add(json);
        marked = secrets;
        return "job-" + sent.size();
    }

    @Override
    public Standing look() {
        return standing;
    }

    @Override
    public void activate() {
        standing = new Standing(standing.group(), true, standing.jobs(), standing.agents());
    }

    @Override
    public StackValues values() {
        return VALUES;
    }
}
