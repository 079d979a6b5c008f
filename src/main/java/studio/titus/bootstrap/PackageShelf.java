package studio.titus.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.model.BootObject;
import studio.titus.model.NodePackages;
import studio.titus.model.NodePackages.Check;
import studio.titus.model.NodePackages.Place;
import studio.titus.model.PackageSource;
import studio.titus.model.StackSettings;
import studio.titus.model.TitusPackage;
import studio.titus.problem.ProblemException;

/**
 * Chooses where the nodes of a stack get the Titus servers' packages from: files on this computer go through the stack's bucket; without
 * them, what the bucket holds since an earlier run stays good; without that, the address where the public finds them.
 */
public final class PackageShelf {

    private final Path own;

    /** @param own the program's folder for the packages; need not exist */
    public PackageShelf(Path own) {
        this.own = own;
    }

    /**
     * Looks at the files now, whole, so that a wrong one is refused before anything is made.
     *
     * @param standing what the stack's bucket holds for booting
     * @throws ProblemException when a file is no good, or one that the settings ask for is missing
     */
    public NodePackages choose(StackSettings settings, Collection<BootObject> standing) {
        var published = NodePackages.published(
                settings.packageSources().getOrDefault(PackageSource.DEBS.id(), PackageSource.DEBS.url()));
        var places = new EnumMap<TitusPackage, Place>(published.places());
        var objects = new ArrayList<BootObject>();
        for (var each : TitusPackage.values()) {
            inFolder(settings.debFolder(), each)
                    .map(file -> local(each, file))
                    .or(() -> standing(each, standing))
                    .ifPresent(object -> {
                        objects.add(object);
                        places.put(each, new Place(object.key(), Check.SHA256, PackageKeys.sha256(object.key())));
                    });
        }
        var login = login(settings.packageLoginFile(), standing);
        login.ifPresent(objects::add);
        return new NodePackages(places, login.map(BootObject::key), objects);
    }

    private Optional<Path> inFolder(@Nullable String chosen, TitusPackage wanted) {
        var folder = chosen == null ? own : Path.of(chosen);
        var found = list(folder, wanted);
        if (found.size() > 1) {
            throw PackageProblems.several(folder, wanted, found);
        }
        if (found.isEmpty() && chosen != null) {
            throw PackageProblems.missing(folder, wanted);
        }
        return found.stream().findFirst();
    }

    private static List<Path> list(Path folder, TitusPackage wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(wanted.packageName() + "_"))
                    .filter(file -> file.getFileName().toString().endsWith(".deb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw PackageProblems.unreadable(folder, e);
        }
    }

    private static BootObject local(TitusPackage wanted, Path file) {
        try {
            var deb = DebFile.read(file);
            var digests = Digests.of(file);
            PackageProblems.refuseOther(wanted, file, deb, digests);
            var key = PackageKeys.of(digests.sha256(), file.getFileName().toString());
            return new BootObject(key, ObjectSigns.of(digests.md5()), Optional.of(file));
        } catch (DebFile.Malformed e) {
            throw PackageProblems.malformed(file, Objects.requireNonNull(e.getMessage()));
        } catch (IOException e) {
            throw PackageProblems.unreadable(file, e);
        }
    }

    private static Optional<BootObject> standing(TitusPackage wanted, Collection<BootObject> standing) {
        return standing.stream()
                .filter(object -> PackageKeys.isOf(object.key(), wanted))
                .findFirst();
    }

    private static Optional<BootObject> login(@Nullable String file, Collection<BootObject> standing) {
        if (file == null) {
            return Optional.empty();
        }
        if (Files.exists(Path.of(file))) {
            return Optional.of(LoginFile.object(Path.of(file)));
        }
        var there = standing.stream()
                .filter(object -> object.key().equals(LoginFile.KEY))
                .findFirst();
        return Optional.of(there.orElseThrow(() -> LoginFile.missing(Path.of(file))));
    }
}
