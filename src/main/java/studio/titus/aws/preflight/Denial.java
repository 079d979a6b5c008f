package studio.titus.aws.preflight;

import java.util.List;
import java.util.Locale;

/**
 * EC2 refuses calls that the run needs.
 *
 * @param words what AWS says to the first of them
 */
record Denial(List<String> actions, String words) {

    static Denial of(List<String> actions, Unanswered first) {
        return new Denial(actions, first.words().toLowerCase(Locale.ROOT));
    }

    Finding finding() {
        var all = String.join(", ", actions);
        return Finding.stop("%s %s.".formatted(who(), all), fix(all));
    }

    private String who() {
        if (words.contains("service control policy")) {
            return "A service control policy of the organization forbids";
        }
        if (words.contains("permissions boundary")) {
            return "The permissions boundary of the signed-in user does not include";
        }
        if (words.contains("explicit deny")) {
            return "A policy explicitly forbids";
        }
        return "The signed-in user may not call";
    }

    private String fix(String all) {
        var ask = "Ask the account's administrator for %s.".formatted(all);
        return words.contains("encoded authorization failure message")
                ? ask
                        + " Who may decode AWS's message runs: aws sts decode-authorization-message --encoded-message"
                        + " TEXT"
                : ask;
    }
}
