package studio.titus.checks;

import java.util.List;

/**
 * What a look gave.
 *
 * @param answer what came back, shortened; "" for nothing
 * @param meaning what it means, a sentence; "" when the claim simply holds
 * @param fixes what may mend it, best first
 */
record Finding(Verdict verdict, String answer, String meaning, List<Fix> fixes) {

    private static final int LONGEST = 2_000;

    Finding {
        answer = answer.length() > LONGEST ? answer.substring(0, LONGEST) + "…" : answer;
        fixes = List.copyOf(fixes);
    }

    static Finding holds(String answer) {
        return new Finding(Verdict.HOLDS, answer, "", List.of());
    }

    static Finding pending(String answer, String meaning) {
        return new Finding(Verdict.PENDING, answer, meaning, List.of());
    }

    static Finding fails(String answer, String meaning, Fix... fixes) {
        return fails(answer, meaning, List.of(fixes));
    }

    static Finding fails(String answer, String meaning, List<Fix> fixes) {
        return new Finding(Verdict.FAILS, answer, meaning, fixes);
    }
}
