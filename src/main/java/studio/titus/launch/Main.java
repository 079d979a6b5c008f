package studio.titus.launch;

/** Starts Titus Studio. A plain class, since one that extends JavaFX's Application cannot start from a class path. */
public final class Main {

    /** Set by {@code mvn}, the README's command: the main job shall run even where there is no display. */
    static final String FROM_SOURCE = "titus.studio.launch";

    private Main() {}

    /**
     * Starts the program.
     *
     * @param args the command line; empty opens the window
     */
    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(new LastResort(System.err));
        System.exit(args.length == 0 ? window() : commandLine().run(args));
    }

    private static CommandLineStart commandLine() {
        return new CommandLineStart(System.getenv(), AppFolders.ofThisProcess(), System::exit);
    }

    private static int window() {
        if (Display.ofThisProcess().present()) {
            return WindowStart.open(System.err);
        }
        if (System.getProperty(FROM_SOURCE, "").equals("source")) {
            System.out.println("There is no display for the window, so here is the rehearsal tour in the terminal.");
            return commandLine().run("rehearse");
        }
        System.err.println("There is no display for the window. Set DISPLAY, or see titus-studio --help.");
        return 2;
    }
}
