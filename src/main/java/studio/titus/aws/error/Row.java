package studio.titus.aws.error;

import java.util.Locale;
import java.util.Set;

/**
 * One line of the error table.
 *
 * @param action the action it is about, or "" for any
 * @param codes the error codes it is about
 * @param words what the message must contain, in lower case; "" for any message
 */
record Row(String action, Set<String> codes, String words, Meaning meaning) {

    static Row on(Meaning meaning, String... codes) {
        return new Row("", Set.of(codes), "", meaning);
    }

    Row saying(String newWords) {
        return new Row(action, codes, newWords, meaning);
    }

    Row to(String newAction) {
        return new Row(newAction, codes, words, meaning);
    }

    boolean matches(String calledAction, String code, String message) {
        return codes.contains(code)
                && (action.isEmpty() || action.equals(calledAction))
                && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
