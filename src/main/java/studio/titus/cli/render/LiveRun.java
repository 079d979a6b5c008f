package studio.titus.cli.render;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import studio.titus.engine.RunEvent;
import studio.titus.plan.Address;

/**
 * A run in a terminal: finished resources scroll up as lines, below them a block that is drawn anew in place. Lines are cut at the right
 * edge by the terminal itself, so that the block's height is known whatever the window's width.
 */
public final class LiveRun implements RunView {

    /** Often enough for a clock that shows seconds, seldom enough for slow connections. */
    private static final Duration FRAME = Duration.ofMillis(200);

    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String CLEAR_BELOW = "\r\u001b[J";

    private final PrintStream out;
    private final EventText text;
    private final LiveBlock block;
    private final InstantSource clock;
    private final Thread ticker;
    private int drawn;
    private boolean closed;

    /**
     * @param names what people call a resource
     * @param clock the time of the cloud that the run is in
     */
    public LiveRun(PrintStream out, Style style, Function<Address, String> names, InstantSource clock) {
        this.out = out;
        this.text = new EventText(style, names);
        this.block = new LiveBlock(style, names);
        this.clock = clock;
        this.ticker = Thread.ofVirtual().name("live-view").unstarted(this::tick);
    }

    /** Draws until closed. */
    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                redraw("");
                Thread.sleep(FRAME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void accept(RunEvent event) {
        block.accept(event);
        text.lines(event).forEach(this::say);
        if (event instanceof RunEvent.RunStarted && ticker.getState() == Thread.State.NEW) {
            ticker.start();
        }
    }

    @Override
    public void say(String sentence) {
        redraw(sentence + System.lineSeparator());
    }

    /** Puts text above the block and draws the block anew, in one piece so that nothing flickers. */
    private synchronized void redraw(String above) {
        if (closed) {
            out.print(above);
        } else {
            var frame = new StringBuilder(HIDE_CURSOR + wipe() + above + NO_WRAP);
            var lines = block.lines(clock.instant());
            lines.forEach(line -> frame.append(line).append(System.lineSeparator()));
            drawn = lines.size();
            out.print(frame.append(WRAP).append(SHOW_CURSOR));
        }
        out.flush();
    }

    /** Back to the first line of the block, and everything below it away. */
    private String wipe() {
        return drawn == 0 ? "" : "\u001b[" + drawn + "A" + CLEAR_BELOW;
    }

    @Override
    public void close() {
        ticker.interrupt();
        synchronized (this) {
            if (!closed) {
                closed = true;
                out.print(wipe());
                out.flush();
            }
        }
    }
}
