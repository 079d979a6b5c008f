package studio.titus.ui.jobs.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.titus.ui.jobs.form.BadJson;
import studio.titus.ui.jobs.form.FieldLines;

/**
 * Something wrong on a line of the JSON.
 *
 * @param line counted from 0, negative for the whole
 * @param text what, in one line
 * @param open leads to where it is mended
 */
record JsonMark(int line, String text, Runnable open) {

    private static final Pattern LINE = Pattern.compile("Line (\\d+), .*", Pattern.DOTALL);

    /** Where JSON is no job: a fault of its syntax names the line, from 1; another one the path. */
    static JsonMark of(BadJson bad, FieldLines lines) {
        String sentence = bad.reason().sentence();
        String path = bad.reason().path();
        Matcher named = LINE.matcher(sentence);
        int line = named.matches()
                ? Integer.parseInt(named.group(1)) - 1
                : lines.line(path).orElse(-1);
        return new JsonMark(line, path.isEmpty() ? sentence : path + ": " + sentence, () -> {});
    }
}
