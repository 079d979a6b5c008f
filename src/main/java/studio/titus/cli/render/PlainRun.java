package studio.titus.cli.render;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import studio.titus.engine.RunEvent;
import studio.titus.plan.Address;

/** A run as plain lines, for pipes and files: what began, is ready or failed, and now and then a sign of life. */
public final class PlainRun implements RunView {

    /** A resource is heard of no more often than this while it is worked on. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Style style;
    private final EventText text;
    private final Map<Address, Instant> heard = new HashMap<>();

    /** @param names what people call a resource */
    public PlainRun(PrintStream out, Style style, Function<Address, String> names) {
        this.out = out;
        this.style = style;
        this.text = new EventText(style, names);
    }

    @Override
    public void accept(RunEvent event) {
        switch (event) {
            case RunEvent.ResourceStarted(var at, var address, var verb) -> {
                heard.put(address, at);
                line(address, verb.doing());
            }
            case RunEvent.ResourceNote(var at, var address, var _, var message) -> note(at, address, message);
            case RunEvent.RunStarted _,
                    RunEvent.ResourceDone _,
                    RunEvent.ResourceFailed _,
                    RunEvent.ResourceSkipped _,
                    RunEvent.RunFinished _ -> text.lines(event).forEach(out::println);
        }
        out.flush();
    }

    private void note(Instant at, Address address, String message) {
        var last = heard.get(address);
        if (last == null || !at.isBefore(last.plus(BEAT))) {
            heard.put(address, at);
            line(address, message);
        }
    }

    private void line(Address address, String words) {
        out.println("  %s %s %s".formatted(style.running(), text.name(address), style.dim(words)));
    }

    @Override
    public void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
