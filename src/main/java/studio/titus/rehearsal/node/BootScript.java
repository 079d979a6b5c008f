package studio.titus.rehearsal.node;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a boot script says that a node shows later.
 *
 * @param steps in the order in which they begin
 * @param memory in MB; 0 where it says nothing
 * @param disk in MB; 0 where it says nothing
 */
record BootScript(
        List<String> steps, String prereqs, String master, String group, String resourceSet, int memory, int disk) {

    private static final Pattern STEP = Pattern.compile("^\\s*step ([a-z-]+)$", Pattern.MULTILINE);
    private static final Pattern PREREQS = Pattern.compile("(?:zk://|connectString=)([0-9.]+):2181");
    private static final Pattern MASTER = Pattern.compile("masterIp=([0-9.]+)");
    private static final Pattern GROUP = Pattern.compile("asg:([^;\"\\s]+)");
    private static final Pattern RESOURCE_SET = Pattern.compile("res:([^;\"\\s]+)");
    private static final Pattern MEMORY = Pattern.compile("mem:(\\d+)");
    private static final Pattern DISK = Pattern.compile("disk:(\\d+)");

    BootScript {
        steps = List.copyOf(steps);
    }

    /** Reads it once: nodes are asked for their steps many times a second. */
    static BootScript of(String text) {
        return new BootScript(
                STEP.matcher(text).results().map(match -> match.group(1)).toList(),
                first(text, PREREQS),
                first(text, MASTER),
                first(text, GROUP),
                first(text, RESOURCE_SET),
                number(text, MEMORY),
                number(text, DISK));
    }

    private static int number(String text, Pattern pattern) {
        String digits = first(text, pattern);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String first(String text, Pattern pattern) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1) : "";
    }
}
