package studio.titus.ssh;

/** A terminal's size in characters, each side 1 to 10,000. */
public record TerminalSize(int columns, int rows) {

    private static final int LARGEST = 10_000;

    /** @throws IllegalArgumentException if a side is out of range */
    public TerminalSize {
        if (columns < 1 || rows < 1 || columns > LARGEST || rows > LARGEST) {
            throw new IllegalArgumentException(
                    "A terminal has 1 to 10000 columns and rows, not " + columns + " x " + rows);
        }
    }

    /** The size terminals have had since the VT100. */
    public static TerminalSize usual() {
        return new TerminalSize(80, 24);
    }
}
