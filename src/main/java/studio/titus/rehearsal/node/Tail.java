package studio.titus.rehearsal.node;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.titus.rehearsal.programs.TextPrograms;

/** {@code tail}, which may go on as the file grows. */
final class Tail implements Program {

    private static final long GLANCE_MILLIS = 100;

    @Override
    public int run(Invocation call) throws InterruptedException {
        List<String> paths = TextPrograms.files(call);
        int lines = TextPrograms.count(call);
        if (paths.isEmpty()) {
            return call.print(TextPrograms.last(call.in().get(), lines));
        }
        var files = call.files();
        Optional<String> text = files.read(paths.getFirst());
        if (text.isEmpty()) {
            return call.fail(1, "tail: cannot open '" + paths.getFirst() + "' for reading: No such file or directory");
        }
        call.print(TextPrograms.last(text.get(), lines));
        return call.has("-f") || call.has("-F")
                ? follow(call, text.get(), () -> files.read(paths.getFirst()).orElse(""))
                : 0;
    }

    /** Prints what is added, until it is interrupted. */
    static int follow(Invocation call, String shown, Supplier<String> text) throws InterruptedException {
        int length = shown.length();
        while (true) {
            Thread.sleep(GLANCE_MILLIS);
            String now = text.get();
            if (now.length() > length) {
                call.out().accept(now.substring(length));
            }
            length = now.length();
        }
    }
}
