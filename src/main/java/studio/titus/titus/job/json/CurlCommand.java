package studio.titus.titus.job.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.titus.titus.job.ShellWords;

/** What a curl command sends. */
final class CurlCommand {

    private static final Set<String> DATA =
            Set.of("-d", "--data", "--data-ascii", "--data-binary", "--data-raw", "--json");

    private CurlCommand() {}

    static boolean is(String text) {
        return text.strip().matches("(?s)(\\$\\s+)?curl\\s.*");
    }

    /** Its data, several joined as curl does; a file's name begins with {@code @}. */
    static Optional<String> data(String text) {
        List<String> words = ShellWords.split(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (DATA.contains(word) && i + 1 < words.size()) {
                found.add(literal(word, words.get(++i)));
            } else if (word.startsWith("-d") && word.length() > 2) {
                found.add(word.substring(2));
            } else if (word.startsWith("--data") && word.indexOf('=') > 0) {
                found.add(word.substring(word.indexOf('=') + 1));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("&", found));
    }

    /** Only there an at sign is no file. */
    private static String literal(String option, String value) {
        return option.equals("--data-raw") && value.startsWith("@") ? " " + value : value;
    }
}
