package studio.titus.launch;

/** Starts Titus Studio. A plain class, since one that extends JavaFX's Application cannot start from a class path. */
public final class Main {

    private Main() {}

    /**
     * Starts the program.
     *
     * @param args the command line; empty opens the window
     */
    public static void main(String[] args) {
        System.out.println("Titus Studio");
    }
}
