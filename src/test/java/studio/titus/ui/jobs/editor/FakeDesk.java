package studio.titus.ui.jobs.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stack whose gateway answers as the test says. */
final class FakeDesk implements JobDesk {

    static final StackValues VALUES =
            new StackValues("arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile", "sg-0123456789abcdef0");

    final List<String> sent = new ArrayList<>();
    Standing standing = new Standing("titusagent", true, List.of());
    Optional<RuntimeException> refusal = Optional.empty();

    @Override
    public String submit(String json) {
        refusal.ifPresent(problem -> {
            throw problem;
        });
        sent.add(json);
        return "job-" + sent.size();
    }

    @Override
    public Standing look() {
        return standing;
    }

    @Override
    public void activate() {
        standing = new Standing(standing.group(), true, standing.jobs());
    }

    @Override
    public StackValues values() {
        return VALUES;
    }
}
