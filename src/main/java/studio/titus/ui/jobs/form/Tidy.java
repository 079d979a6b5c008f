package studio.titus.ui.jobs.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;

/** What a person very likely meant, where a value is legal elsewhere but not here. */
public final class Tidy {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:[^/]*[.:][^/]*/|localhost/)?([^:@]+?)(?::([\\w.-]+))?(?:@(sha256:\\w+))?");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+|\\{\\w+})");
    private static final Pattern SHELL = Pattern.compile("(.*/)?(ba|da|z|k)?sh");

    private Tidy() {}

    /** A whole reference typed as the image's name, as name, tag and digest; empty when the name is only a name. */
    public static Optional<Image> image(Image typed) {
        Matcher found = REFERENCE.matcher(typed.name().strip());
        if (!found.matches() || found.group(1).equals(typed.name())) {
            return Optional.empty();
        }
        String tag = found.group(2);
        String digest = found.group(3);
        return Optional.of(
                new Image(found.group(1), tag == null ? typed.tag() : tag, digest == null ? typed.digest() : digest));
    }

    /** The variables of a command that no shell would fill in, since none runs. */
    public static List<String> unfilled(JobDescriptor job) {
        List<String> words = EntryPoint.split(job.container().entryPoint()).words();
        boolean shell = !words.isEmpty() && SHELL.matcher(words.getFirst()).matches();
        return shell
                ? List.of()
                : words.stream()
                        .flatMap(word -> VARIABLE.matcher(word).results())
                        .map(found -> found.group())
                        .distinct()
                        .toList();
    }

    /** The same command, run by a shell. */
    public static JobDescriptor inShell(JobDescriptor job) {
        List<String> words = EntryPoint.split(job.container().entryPoint()).words();
        List<String> wrapped = EntryPoint.quote(List.of("/bin/sh", "-c", String.join(" ", words)));
        return job.withContainer(job.container().withEntryPoint(wrapped));
    }
}
