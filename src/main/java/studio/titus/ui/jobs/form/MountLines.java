package studio.titus.ui.jobs.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.titus.titus.job.EfsMount;
import studio.titus.titus.job.EfsMount.Permission;

/** Shared file systems, one a line: id, folder in the container, what it may do there, perhaps a folder in the file system. */
final class MountLines {

    static final Format<List<EfsMount>> FORMAT =
            new Format<>(MountLines::print, MountLines::parse, "job.unread.mounts");

    private static final int LEAST = 2;
    private static final int MOST = 4;

    private MountLines() {}

    private static String print(List<EfsMount> mounts) {
        return mounts.stream()
                .map(mount -> "%s %s %s %s"
                        .formatted(mount.efsId(), mount.mountPoint(), mount.permission(), mount.path())
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<List<EfsMount>> parse(String text) {
        var mounts = new ArrayList<EfsMount>();
        for (String line : text.split("\\R")) {
            String typed = line.strip();
            Optional<EfsMount> mount = typed.isEmpty() ? Optional.empty() : mount(typed.split("\\s+"));
            if (!typed.isEmpty() && mount.isEmpty()) {
                return Optional.empty();
            }
            mount.ifPresent(mounts::add);
        }
        return Optional.of(mounts);
    }

    private static Optional<EfsMount> mount(String[] parts) {
        if (parts.length < LEAST || parts.length > MOST) {
            return Optional.empty();
        }
        Optional<Permission> permission = parts.length == LEAST ? Optional.of(Permission.RW) : permission(parts[LEAST]);
        String path = parts.length == MOST ? parts[MOST - 1] : "";
        return permission.map(may -> new EfsMount(parts[0], parts[1], may, path));
    }

    private static Optional<Permission> permission(String text) {
        return List.of(Permission.values()).stream()
                .filter(may -> may.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
