package studio.titus.cli.render;

/** How one check came out. */
public enum CheckVerdict {
    PASSED,
    FAILED,
    /** Not done, because something before it failed. */
    SKIPPED
}
