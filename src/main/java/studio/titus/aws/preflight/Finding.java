package studio.titus.aws.preflight;

import studio.titus.engine.Preflight.Verdict;

/**
 * What one look found.
 *
 * @param reason a sentence, with figures where there are any
 * @param fix what to do about it, "" for nothing
 */
record Finding(Verdict verdict, String reason, String fix) {

    static Finding ok(String reason) {
        return new Finding(Verdict.OK, reason, "");
    }

    static Finding warn(String reason, String fix) {
        return new Finding(Verdict.WARN, reason, fix);
    }

    static Finding stop(String reason, String fix) {
        return new Finding(Verdict.STOP, reason, fix);
    }

    static Finding cannotTell(String reason, String fix) {
        return new Finding(Verdict.CANNOT_TELL, reason, fix);
    }
}
