package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NeededActionsTest {

    private static final Pattern ACTION = Pattern.compile("\"((?:ec2|autoscaling|iam|s3):[A-Z]\\w+)\"");

    /** Otherwise the policy that the program hands out lets people make what they can't remove. */
    @Test
    void whateverIsCalledForAResourceIsAskedForBeforehand() throws IOException {
        var called = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/studio/titus/aws/resource"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                ACTION.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(called::add);
            }
        }
        called.removeIf(action -> NeededActions.OF_ANY_RESOURCE.contains(action.replace("\"", "")));
        called.removeIf(action -> NeededActions.OF_NAMED_RESOURCES.contains(action.replace("\"", "")));

        assertThat(called).isEmpty();
    }
}
