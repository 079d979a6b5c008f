import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK, run in this process. */
record Tool(String name) {

    /** Ends the build when the tool is not content. */
    void run(List<String> arguments) {
        var tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This Java has no " + name + ": a whole JDK is needed."));
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code + ".");
        }
    }
}
