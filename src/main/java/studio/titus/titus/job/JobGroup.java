package studio.titus.titus.job;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which cluster a job belongs to: application-stack-detail-sequence. Each may be empty.
 *
 * @param sequence if it is given, no other active job may have the same name
 */
public record JobGroup(String stack, String detail, String sequence) {

    public static final JobGroup NONE = new JobGroup("", "", "");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,17})", Pattern.DOTALL);

    /**
     * The same group with the next sequence that is free: v007 becomes v008, one without a number gets 2. Without a sequence nothing is
     * counted, for then many jobs may share the name.
     *
     * @param taken whether an active job of the same name has a sequence
     */
    public JobGroup next(Predicate<String> taken) {
        if (sequence.isEmpty()) {
            return this;
        }
        String free = Stream.iterate(successor(sequence), JobGroup::successor)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
        return new JobGroup(stack, detail, free);
    }

    private static String successor(String sequence) {
        Matcher numbered = NUMBERED.matcher(sequence);
        if (!numbered.matches()) {
            return sequence + "2";
        }
        String digits = numbered.group(2);
        String counted = String.valueOf(Long.parseLong(digits) + 1);
        return numbered.group(1) + "0".repeat(Math.max(0, digits.length() - counted.length())) + counted;
    }
}
