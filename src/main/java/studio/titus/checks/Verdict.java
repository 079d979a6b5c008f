package studio.titus.checks;

/** What a check says. */
public enum Verdict {
    /** The claim is true. */
    HOLDS,
    /** Not true yet, and nothing is wrong: what it needs is still being set up. */
    PENDING,
    /** Not true, and time will not mend it. */
    FAILS,
    /** Could not be looked at, since something it needs does not hold. */
    NOT_TESTED
}
