package studio.titus.ui.control;

/**
 * What a {@link ResourceRow} shows. Screens' models make these without touching a node.
 *
 * @param status its state
 * @param sentence what it is, in plain words
 * @param address its Terraform address, or a short reason while it waits
 * @param detail second line, such as what it is doing or why it failed; empty for none
 * @param elapsed time taken so far such as 1:40; empty for none
 */
public record ResourceLine(Status status, String sentence, String address, String detail, String elapsed) {

    /** A line with neither second line nor time. */
    public static ResourceLine of(Status status, String sentence, String address) {
        return new ResourceLine(status, sentence, address, "", "");
    }

    /** This line with a second line. */
    public ResourceLine detail(String text) {
        return new ResourceLine(status, sentence, address, text, elapsed);
    }

    /** This line with the time it has taken. */
    public ResourceLine elapsed(String text) {
        return new ResourceLine(status, sentence, address, detail, text);
    }
}
