package studio.titus.rehearsal.node;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.titus.rehearsal.programs.TextPrograms;

/** Programs that show which files there are. */
final class FilePrograms {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FOLDER_BYTES = 4096;

    private FilePrograms() {}

    static void addTo(Map<String, Program> programs) {
        programs.put("ls", FilePrograms::list);
        programs.put("find", FilePrograms::find);
        programs.put("file", FilePrograms::kind);
        programs.put("stat", FilePrograms::kind);
        programs.put("tee", FilePrograms::tee);
    }

    private static int list(Invocation call) {
        List<String> paths = call.plain().isEmpty() ? List.of(".") : call.plain();
        int status = 0;
        for (String path : paths) {
            if (!call.files().isFolder(path) && call.files().read(path).isEmpty()) {
                status = call.fail(2, "ls: cannot access '" + path + "': No such file or directory");
            } else {
                show(call, path);
            }
        }
        return status;
    }

    private static void show(Invocation call, String path) {
        String options = TextPrograms.letters(call);
        List<String> names = new ArrayList<>();
        if (call.files().isFolder(path)) {
            if (options.contains("a")) {
                names.addAll(List.of(".", ".."));
            }
            names.addAll(call.files().list(path));
        } else {
            names.add(path);
        }
        call.print(
                TextPrograms.lines(names.stream().map(name -> options.contains("l") ? row(call, path, name) : name)));
    }

    private static String row(Invocation call, String path, String name) {
        Optional<String> text = call.files().read(name.equals(path) ? path : path + "/" + name);
        return "%s 1 root root %6d %s %s"
                .formatted(
                        text.isPresent() ? "-rw-r--r--" : "drwxr-xr-x",
                        text.map(String::length).orElse(FOLDER_BYTES),
                        STAMP.format(call.host().node().machine().firstUp()),
                        name);
    }

    /** Everything below a folder; of the conditions, {@code -name} is known. */
    private static int find(Invocation call) {
        String wanted = call.value("-name", "*");
        String from = call.arguments().isEmpty() || call.arguments().getFirst().startsWith("-")
                ? "."
                : call.arguments().getFirst();
        if (!call.files().isFolder(from) && call.files().read(from).isEmpty()) {
            return call.fail(1, "find: '" + from + "': No such file or directory");
        }
        String pattern = "\\Q" + wanted.replace("*", "\\E.*\\Q") + "\\E";
        return call.print(TextPrograms.lines(call.files().below(from).stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).matches(pattern))));
    }

    private static int kind(Invocation call) {
        int status = 0;
        for (String path : call.plain()) {
            boolean known =
                    call.files().isFolder(path) || call.files().read(path).isPresent();
            status = known
                    ? call.print(path + ": " + (call.files().isFolder(path) ? "directory" : "ASCII text"))
                    : call.fail(1, path + ": cannot open (No such file or directory)");
        }
        return status;
    }

    private static int tee(Invocation call) {
        call.print(call.in().get());
        return call.plain().isEmpty()
                ? 0
                : call.fail(
                        1,
                        "tee: " + call.plain().getFirst() + ": files can't be written on the rehearsal's nodes, sorry");
    }
}
