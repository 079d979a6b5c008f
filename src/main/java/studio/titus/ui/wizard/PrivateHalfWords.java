package studio.titus.ui.wizard;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.problem.Problem;
import studio.titus.ssh.KeyPlace;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Texts;

/** The line about the private half. */
final class PrivateHalfWords {

    private final Texts texts;
    private final Path home;

    /** @param home is written as {@code ~} */
    PrivateHalfWords(Texts texts, Path home) {
        this.texts = texts;
        this.home = home;
    }

    FieldMessage message(PrivateHalf half) {
        return switch (half) {
            case PrivateHalf.Unasked _ -> FieldMessage.hint(texts.of("wizard.half.hint"));
            case PrivateHalf.Rehearsed _ -> FieldMessage.note(texts.of("wizard.half.rehearsal"));
            case PrivateHalf.Looking _ -> FieldMessage.asking(texts.of("wizard.half.looking"));
            case PrivateHalf.Proven(KeyPlace place, var cautions)
            when cautions.isEmpty() -> FieldMessage.good(usable(place));
            case PrivateHalf.Proven(KeyPlace place, var cautions) ->
                FieldMessage.warning(texts.of("wizard.half.caution", usable(place), words(cautions.getFirst())));
            case PrivateHalf.Locked(var _, Problem problem) -> FieldMessage.warning(without(problem));
            case PrivateHalf.Unproven(Problem problem) -> FieldMessage.warning(without(problem));
        };
    }

    private String usable(KeyPlace place) {
        return switch (place) {
            case KeyPlace.InFile(Path file, boolean encrypted) ->
                texts.of(encrypted ? "wizard.half.file.locked" : "wizard.half.file", brief(file));
            case KeyPlace.InAgent _ -> texts.of("wizard.half.agent");
        };
    }

    private String without(Problem problem) {
        return texts.of(
                "wizard.half.without",
                sentences(Stream.of(problem.what(), problem.cause())),
                sentences(problem.next().stream()));
    }

    private String words(Problem problem) {
        return sentences(Stream.concat(Stream.of(problem.what(), problem.cause()), problem.next().stream()));
    }

    /** A command at the end takes no full stop, for it would be copied along. */
    private String sentences(Stream<String> texts) {
        return texts.map(text -> brief(text.strip()))
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> sentence.matches(".*[.:]") || sentence.contains(": ") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    /** In quotes a shell would not know {@code ~}, so a quoted path stays whole. */
    private String brief(String sentence) {
        String separator = home.getFileSystem().getSeparator();
        return sentence.replaceAll(
                "(?<![\\S\"])" + Pattern.quote(home + separator), Matcher.quoteReplacement("~" + separator));
    }

    /** The file as people write it. */
    String brief(Path file) {
        Path whole = file.toAbsolutePath();
        return whole.startsWith(home)
                ? Path.of("~").resolve(home.relativize(whole)).toString()
                : whole.toString();
    }
}
