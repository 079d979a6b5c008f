package studio.titus.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studio.titus.model.Pace;
import studio.titus.titus.job.Image;

/**
 * Checks that a stack's containers may do what their role says and not what their agent may, and that its network lets in and out what it should and nothing else: by trying, where one can try, and by AWS's own rules where
 * trying would prove too little. Private addresses are never tried from this computer: the stack's usual range belongs to others on the
 * internet.
 */
public final class Isolation {

    private final StackNodes nodes;
    private final Surroundings outside;
    private final NodeLine line;
    private final Pace pace;
    private final Image image;

    /** @param pace of the time that rows show, and of waiting for a job */
    public Isolation(StackNodes nodes, Surroundings outside, NodeLine line, Pace pace) {
        this(nodes, outside, line, pace, ContainerProbe.USUAL_IMAGE);
    }

    /** @param image has a shell and the AWS CLI */
    public Isolation(StackNodes nodes, Surroundings outside, NodeLine line, Pace pace, Image image) {
        this.nodes = nodes;
        this.outside = outside;
        this.line = line;
        this.pace = pace;
        this.image = image;
    }

    /** What will be looked at, in order, before anything was: ids and claims. */
    public Map<String, String> claims() {
        return checks().claims();
    }

    /**
     * Tries everything once. A check whose needs do not hold is not tried.
     *
     * @param told hears each row as soon as it is known
     */
    public List<Row> run(Consumer<Row> told) throws InterruptedException {
        return checks().run(told);
    }

    /**
     * Tries one claim alone, whether or not what it needs holds.
     *
     * @throws IllegalArgumentException for an id that no check has
     */
    public Row run(String id) throws InterruptedException {
        return checks().run(id);
    }

    private CheckRun checks() {
        var walls = new ArrayList<>(NetworkWalls.of(nodes, new WallLook(outside)));
        walls.addAll(ContainerWalls.of(nodes, outside, image, pace));
        return new CheckRun(walls, line, pace::instant, Instant.MIN);
    }
}
