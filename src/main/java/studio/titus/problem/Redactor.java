package studio.titus.problem;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Masks secrets in text that may reach a log, a diagnostics file or a person. It errs on the side of masking: AWS
 * access key ids, secret keys, session tokens, private key blocks, credentials in URLs, authorization headers and
 * signed query parameters. The last four characters of an access key id stay, so that two keys can be told apart.
 */
public final class Redactor {

    /** What stands where a secret stood. */
    public static final String MASK = "[redacted]";

    private static final String NAMED_SECRET = "(?:aws[_-]?)?secret(?:[_-]?access)?[_-]?key"
            + "|(?:(?:aws|x-amz)[_-])?(?:session|security)[_-]?token"
            + "|x-amz-(?:signature|credential)|(?:sso[_-]?)?(?:access|refresh|id)[_-]?token|client[_-]?secret"
            + "|passwo?r?d|passphrase";

    private record Rule(Pattern pattern, String replacement) {
        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            rule("(?s)-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----.*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|\\z)", MASK),
            rule("(?s)PuTTY-User-Key-File-\\d+:.*?(?:Private-MAC: *[0-9a-fA-F]+|\\z)", MASK),
            rule("\\b((?:proxy-)?authorization)(\"?\\s*[:=]\\s*\"?)[^\\r\\n\"]+", "$1$2" + MASK),
            rule("(?i)\\b(" + NAMED_SECRET + ")(\"?\\s*[:=]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&\"'}]+)", "$1$2" + MASK),
            rule("(?i)<(" + camel() + ")>[^<]*</", "<$1>" + MASK + "</"),
            rule("\\b([a-z][a-z0-9+.-]*://)[^\\s/@\"']+@", "$1" + MASK + "@"),
            rule("\\b(?:AKIA|ASIA)[A-Z0-9]{12}([A-Z0-9]{4})\\b", MASK + "$1"),
            rule(
                    "(?-i:(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[0-9])"
                            + "(?=[A-Za-z0-9/+]*[/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=]))",
                    MASK),
            rule("(?-i:\\b(?:FwoG|IQoJ|FQoG)[A-Za-z0-9/+=]{40,})", MASK));

    private Redactor() {}

    /** The text with every secret it is known to hold masked; text without secrets comes back unchanged. */
    public static String redact(String text) {
        String redacted = text;
        for (Rule rule : RULES) {
            redacted = rule.apply(redacted);
        }
        return redacted;
    }

    private static String camel() {
        return "SecretAccessKey|SessionToken";
    }

    private static Rule rule(String regex, String replacement) {
        return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), replacement);
    }
}
