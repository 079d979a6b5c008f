package studio.titus.problem;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One failure as a person reads it. Texts are whole English sentences and are redacted on the way in.
 *
 * @param code stable, dotted, lower case, for scripts and look-ups, for instance {@code cidr.host-bits}
 * @param what what happened
 * @param subject what it happened to: a field, a resource address, a file; {@code null} when there is no one thing
 * @param cause the likely cause, empty when it is not known
 * @param next what to do, the most likely remedy first
 * @param detail technical text for those who look closer, {@code null} when there is none
 */
public record Problem(
        String code,
        String what,
        @Nullable String subject,
        String cause,
        List<String> next,
        @Nullable String detail) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    /** @throws IllegalArgumentException if the code is not dotted lower case or {@code what} is blank */
    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A problem code is dotted lower case, not \"" + code + "\"");
        }
        if (what.isBlank()) {
            throw new IllegalArgumentException("Problem " + code + " does not say what happened");
        }
        what = Redactor.redact(what);
        subject = redactOrNull(subject);
        cause = Redactor.redact(cause);
        next = next.stream().map(Redactor::redact).toList();
        detail = redactOrNull(detail);
    }

    /** A problem without subject, cause, advice and detail; the methods below add them. */
    public static Problem of(String code, String what) {
        return new Problem(code, what, null, "", List.of(), null);
    }

    /** This problem about the given field, resource address or file. */
    public Problem subject(@Nullable String newSubject) {
        return new Problem(code, what, newSubject, cause, next, detail);
    }

    /** This problem with its likely cause. */
    public Problem because(String newCause) {
        return new Problem(code, what, subject, newCause, next, detail);
    }

    /** This problem with more to do, after what stands there already. */
    public Problem next(String... more) {
        return new Problem(
                code,
                what,
                subject,
                cause,
                Stream.concat(next.stream(), Stream.of(more)).toList(),
                detail);
    }

    /** This problem with technical text. */
    public Problem detail(@Nullable String newDetail) {
        return new Problem(code, what, subject, cause, next, newDetail);
    }

    /** The problem as plain text: what and why on one line, then the advice, one a line. Without code and detail. */
    public String text() {
        StringBuilder text = new StringBuilder(what);
        if (!cause.isEmpty()) {
            text.append(' ').append(cause);
        }
        next.forEach(advice -> text.append(System.lineSeparator()).append("  ").append(advice));
        return text.toString();
    }

    private static @Nullable String redactOrNull(@Nullable String text) {
        return Objects.isNull(text) ? null : Redactor.redact(text);
    }
}
