package studio.titus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserTagsTest {

    @Test
    void withoutTagsThereIsNoNote() {
        assertThat(UserTags.withNote(Map.of())).isEmpty();
    }

    @Test
    void theNoteIsTheSameInWhateverOrderTheTagsCome() {
        assertThat(UserTags.withNote(Map.of("a", "1", "b", "2")))
                .isEqualTo(UserTags.withNote(Map.of("b", "2", "a", "1")));
    }

    @Test
    void theNoteOfAsManyLongKeysAsAreAllowedFitsIntoATag() {
        var tags = IntStream.range(0, 40).boxed().collect(Collectors.toMap(i -> "k".repeat(120) + i, i -> ""));

        assertThat(UserTags.withNote(tags).get(UserTags.NOTE)).hasSizeBetween(200, 256);
    }

    @Test
    void onlyTagsOfAnEarlierWishAreLeft() {
        var earlier = UserTags.withNote(Map.of("team", "video", "stage", "test"));
        var attributes = new HashMap<String, String>();
        earlier.forEach((key, value) -> attributes.put("tags." + key, value));
        attributes.put("tags.costs", "42");
        attributes.put("cidr_block", "30.0.0.0/16");
        var live = new Live(Addresses.VPC, Kind.VPC, "vpc-1", Live.Phase.READY, attributes);

        assertThat(UserTags.left(Map.of("tags.stage", "test"), live)).isEqualTo(Map.of("tags.team", "video"));
    }
}
