package studio.titus.ui.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.provision.Notice;

/**
 * What the dashboard shows at a moment, in finished words.
 *
 * @param checked how long ago AWS was last asked, by this computer's clock; empty before the first answer
 * @param checking whether AWS is being asked now
 * @param purpose where the stack is and since when
 * @param welcome whether it has just become ready
 * @param notices what is missing here or in the way
 * @param problem why AWS could not be asked, or {@code null}
 * @param remedies what the problem's card offers against its cause
 * @param stale whether what is shown may be out of date
 * @param different what is not as the settings want it
 * @param repair what mends the differences, or {@code null}
 * @param running how many machines run, such as "5 of 5 running"
 * @param outputs the values one needs, under their familiar names
 * @param perHour what it costs an hour, such as 0.311; empty when it can't be told
 * @param soFar what it has cost, such as 0.21; empty when it can't be told
 */
public record DashboardPage(
        String title,
        Health health,
        String checked,
        boolean checking,
        String purpose,
        boolean welcome,
        List<Notice> notices,
        @Nullable Problem problem,
        List<ProblemAction> remedies,
        boolean stale,
        List<Differing> different,
        String differentTitle,
        @Nullable ProblemAction repair,
        List<Node> nodes,
        String running,
        List<Output> outputs,
        String perHour,
        String perHourWords,
        String soFar,
        String soFarWords) {

    /**
     * One machine: its role, where it is, what it is, how it is.
     *
     * @param id its name in commands, such as {@code agent-1}; empty when no console can be opened to it
     */
    public record Node(String id, Ikon icon, String name, String address, String size, Status status, String state) {}

    /** A value that one may need elsewhere; empty when what gives it does not stand. */
    public record Output(String name, String value) {}

    /** A resource that is not as the settings want it, why in a few words, and each attribute that differs. */
    public record Differing(String sentence, String address, String what, List<Attribute> attributes) {}

    /** One attribute as it is in AWS and as the settings want it. */
    public record Attribute(String name, String is, String shall) {}

    /** All outputs as lines "name = value", for pasting. */
    String summary() {
        return String.join(
                System.lineSeparator(),
                outputs.stream()
                        .map(output -> output.name() + " = " + output.value())
                        .toList());
    }
}
