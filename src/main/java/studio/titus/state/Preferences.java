package studio.titus.state;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose about the program itself. No secret is among it.
 *
 * @param look light, dark or as the desktop
 * @param textSize of ordinary text in logical px, {@value #SMALLEST} to {@value #LARGEST}; values beyond are brought into this range
 * @param lessMotion whether nothing moves, whatever the desktop asks for
 * @param profile the AWS profile proposed first, or {@code null}
 * @param region the code of the region proposed first, or {@code null}
 * @param reminderHours after how many hours a stack that stands is reminded of; 0 for never
 * @param notices whether the desktop is told of ends and reminders
 * @param terminalTextSize of text in terminals in logical px, {@value #SMALLEST_TERMINAL} to {@value #LARGEST_TERMINAL}, brought into this range
 * @param quietUntil until when no reminder of a stack is wanted, by its name
 */
public record Preferences(
        Look look,
        int textSize,
        boolean lessMotion,
        @Nullable String profile,
        @Nullable String region,
        int reminderHours,
        boolean notices,
        int terminalTextSize,
        Map<String, Instant> quietUntil) {

    /** The smallest text size, in logical px. */
    public static final int SMALLEST = 12;

    /** The largest text size, in logical px. */
    public static final int LARGEST = 18;

    /** The usual text size, in logical px. */
    public static final int USUAL_SIZE = 13;

    /** The smallest text of a terminal, in logical px. */
    public static final int SMALLEST_TERMINAL = 8;

    /** The largest text of a terminal, in logical px. */
    public static final int LARGEST_TERMINAL = 32;

    /** A proof of concept that stands longer than a working day was probably forgotten. */
    public static final int USUAL_REMINDER_HOURS = 8;

    /** What nobody changed. */
    public static final Preferences USUAL = new Preferences(
            Look.SYSTEM, USUAL_SIZE, false, null, null, USUAL_REMINDER_HOURS, true, USUAL_SIZE, Map.of());

    /** The window's colours. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Preferences {
        textSize = Math.clamp(textSize, SMALLEST, LARGEST);
        reminderHours = Math.max(0, reminderHours);
        terminalTextSize = Math.clamp(terminalTextSize, SMALLEST_TERMINAL, LARGEST_TERMINAL);
        quietUntil = Map.copyOf(quietUntil);
    }

    public Preferences look(Look value) {
        return new Preferences(
                value, textSize, lessMotion, profile, region, reminderHours, notices, terminalTextSize, quietUntil);
    }

    public Preferences textSize(int value) {
        return new Preferences(
                look, value, lessMotion, profile, region, reminderHours, notices, terminalTextSize, quietUntil);
    }

    public Preferences lessMotion(boolean value) {
        return new Preferences(
                look, textSize, value, profile, region, reminderHours, notices, terminalTextSize, quietUntil);
    }

    public Preferences profile(@Nullable String value) {
        return new Preferences(
                look, textSize, lessMotion, value, region, reminderHours, notices, terminalTextSize, quietUntil);
    }

    public Preferences region(@Nullable String value) {
        return new Preferences(
                look, textSize, lessMotion, profile, value, reminderHours, notices, terminalTextSize, quietUntil);
    }

    public Preferences reminderHours(int value) {
        return new Preferences(
                look, textSize, lessMotion, profile, region, value, notices, terminalTextSize, quietUntil);
    }

    public Preferences notices(boolean value) {
        return new Preferences(
                look, textSize, lessMotion, profile, region, reminderHours, value, terminalTextSize, quietUntil);
    }

    public Preferences terminalTextSize(int value) {
        return new Preferences(look, textSize, lessMotion, profile, region, reminderHours, notices, value, quietUntil);
    }

    /** No reminder of this stack before {@code until}. */
    public Preferences quiet(String stack, Instant until) {
        Map<String, Instant> all = new TreeMap<>(quietUntil);
        all.put(stack, until);
        return new Preferences(
                look, textSize, lessMotion, profile, region, reminderHours, notices, terminalTextSize, all);
    }
}
