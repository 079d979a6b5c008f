package studio.titus.ui.provision;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import studio.titus.model.Region;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Texts;

/** What the window offers against the cause of a problem; trying again is the screen's own offer. */
public final class Remedies {

    /** All of these are mended by other or newer credentials. */
    private static final String CREDENTIALS = "aws.credentials.";

    private static final String CONSOLE = "https://console.aws.amazon.com/servicequotas/";
    private static final Pattern QUOTA =
            Pattern.compile("https://([a-z0-9-]+\\.)?console\\.aws\\.amazon\\.com/servicequotas/[\\w/-]+");

    private final Texts texts;
    private final Region region;
    private final ProblemExits exits;

    /** @param region where the stack lives, and its quotas */
    public Remedies(Texts texts, Region region, ProblemExits exits) {
        this.texts = texts;
        this.region = region;
        this.exits = exits;
    }

    /**
     * The remedies, the best first; empty when there is nothing but to try again.
     *
     * @param goOn what the button says by which the work goes on after signing in
     * @param then goes on after signing in
     */
    public List<ProblemAction> of(Problem problem, String goOn, Runnable then) {
        if (mendedBySigningIn(problem)) {
            return List.of(new ProblemAction(texts.of("remedy.signin"), () -> exits.signInAgain(goOn, then)));
        }
        return quota(problem).stream()
                .map(page -> new ProblemAction(texts.of("remedy.quota"), () -> exits.browse(page)))
                .toList();
    }

    /** Whether the problem is gone once the person has signed in again. */
    public static boolean mendedBySigningIn(Problem problem) {
        return problem.code().startsWith(CREDENTIALS);
    }

    private Optional<URI> quota(Problem problem) {
        return problem.next().stream()
                .flatMap(advice -> QUOTA.matcher(advice).results())
                .map(MatchResult::group)
                .map(this::here)
                .map(URI::create)
                .findFirst();
    }

    /** The problem as the window tells it: advice that a button follows is left to the button, and quotas are those of the region. */
    public Problem told(Problem problem) {
        List<String> next = mendedBySigningIn(problem)
                ? List.of()
                : problem.next().stream().map(this::here).toList();
        return new Problem(problem.code(), problem.what(), problem.subject(), problem.cause(), next, problem.detail());
    }

    /** The console shows the region that its address names, and otherwise the last one that was looked at. */
    private String here(String text) {
        return text.replace(CONSOLE, CONSOLE.replace("//", "//" + region.code() + "."));
    }
}
