package studio.titus.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.titus.model.BootObject;
import studio.titus.model.NodePackages;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** The login of a package source, in the format of apt_auth.conf(5). Its content is looked at here and told nobody. */
final class LoginFile {

    /** Where it lies in the stack's bucket. */
    static final String KEY = NodePackages.PREFIX + "apt-auth.conf";

    private static final int LARGEST = 8 * 1024;
    private static final Pattern ENTRY = Pattern.compile("machine\\s+\\S+\\s+login\\s+\\S+(\\s+password(\\s+\\S+)?)?");

    private LoginFile() {}

    /** @throws ProblemException when it can't be read or says something else */
    static BootObject object(Path file) {
        try {
            if (Files.size(file) > LARGEST || !entries(Files.readString(file, StandardCharsets.UTF_8))) {
                throw malformed(file);
            }
            return new BootObject(KEY, ObjectSigns.of(Digests.of(file).md5()), Optional.of(file));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("bootstrap.login-unreadable", file + " can't be read")
                    .subject("packageLoginFile")
                    .because(e.getClass().getSimpleName() + ".")
                    .next("Check its rights, and that it is text."));
        }
    }

    private static boolean entries(String text) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> ENTRY.matcher(line).matches());
    }

    private static ProblemException malformed(Path file) {
        return new ProblemException(Problem.of("bootstrap.login-malformed", file + " is no login that apt understands")
                .subject("packageLoginFile")
                .next("Write one line: machine HOST/PATH login NAME password WORD."));
    }

    static ProblemException missing(Path file) {
        return new ProblemException(Problem.of("bootstrap.login-missing", "There is no file " + file)
                .subject("packageLoginFile")
                .because("The settings say that it holds the login of the package source.")
                .next("Correct packageLoginFile in the settings, or leave it out."));
    }
}
