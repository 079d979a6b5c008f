package studio.titus.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import studio.titus.model.TitusPackage;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** What can be wrong with the files of the Titus packages. */
final class PackageProblems {

    private static final String AGAIN =
            "Copy the file again, or leave debFolder out to have the nodes fetch it themselves.";

    private PackageProblems() {}

    static ProblemException missing(Path folder, TitusPackage wanted) {
        return new ProblemException(Problem.of(
                        "bootstrap.package-missing",
                        "The package %s is not in %s".formatted(wanted.packageName(), folder))
                .subject("debFolder")
                .because("The settings say that it is there, in a file such as %s.".formatted(wanted.fileName()))
                .next("Put it there, or leave debFolder out to have the nodes fetch it themselves."));
    }

    static ProblemException several(Path folder, TitusPackage wanted, List<Path> found) {
        return new ProblemException(Problem.of(
                        "bootstrap.package-several",
                        "There are %d files of the package %s in %s"
                                .formatted(found.size(), wanted.packageName(), folder))
                .subject("debFolder")
                .because("Which one is meant can't be told.")
                .next("Leave only one there."));
    }

    static ProblemException unreadable(Path file, IOException cause) {
        return new ProblemException(
                Problem.of("bootstrap.package-unreadable", file + " can't be read")
                        .subject("debFolder")
                        .because(cause.getClass().getSimpleName() + ".")
                        .next("Check its rights."),
                cause);
    }

    static ProblemException malformed(Path file, String why) {
        return refused(file, "In this file, " + why + ".");
    }

    /** A package of another name or architecture, or one that claims to be the known release and is not. */
    static void refuseOther(TitusPackage wanted, Path file, DebFile deb, Digests digests) {
        if (!deb.name().equals(wanted.packageName())) {
            throw refused(file, "It holds the package %s, not %s.".formatted(deb.name(), wanted.packageName()));
        }
        if (!List.of("all", "amd64").contains(deb.architecture())) {
            throw refused(file, "It is for %s machines; the nodes are amd64.".formatted(deb.architecture()));
        }
        if (deb.version().equals(TitusPackage.VERSION) && !digests.blobId().equals(wanted.blobId())) {
            throw refused(
                    file,
                    "It says to be version %s, but its content is not that of the proof of concept."
                            .formatted(deb.version()));
        }
    }

    private static ProblemException refused(Path file, String why) {
        return new ProblemException(Problem.of(
                        "bootstrap.package-refused", "%s is not the package it should be".formatted(file.getFileName()))
                .subject("debFolder")
                .because(why)
                .next(AGAIN));
    }
}
