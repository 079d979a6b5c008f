package studio.titus.rehearsal.node;

import java.util.List;
import java.util.regex.Pattern;

/** What a boot script says that a node shows later. */
record BootScript(String text) {

    private static final Pattern STEP = Pattern.compile("^\\s*step ([a-z-]+)$", Pattern.MULTILINE);
    private static final Pattern PREREQS = Pattern.compile("(?:zk://|connectString=)([0-9.]+):2181");
    private static final Pattern MASTER = Pattern.compile("masterIp=([0-9.]+)");
    private static final Pattern GROUP = Pattern.compile("asg:([^;\"\\s]+)");
    private static final Pattern RESOURCE_SET = Pattern.compile("res:([^;\"\\s]+)");
    private static final Pattern MEMORY = Pattern.compile("mem:(\\d+)");
    private static final Pattern DISK = Pattern.compile("disk:(\\d+)");

    /** The steps in the order in which they begin. */
    List<String> steps() {
        return STEP.matcher(text).results().map(match -> match.group(1)).toList();
    }

    String prereqs() {
        return first(PREREQS);
    }

    String master() {
        return first(MASTER);
    }

    String group() {
        return first(GROUP);
    }

    String resourceSet() {
        return first(RESOURCE_SET);
    }

    int memory() {
        return number(MEMORY);
    }

    int disk() {
        return number(DISK);
    }

    private int number(Pattern pattern) {
        String digits = first(pattern);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private String first(Pattern pattern) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1) : "";
    }
}
