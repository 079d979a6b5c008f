package studio.titus.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text that was looked at: either a value, perhaps with hints, or the reason why it is none. Every reason says what to
 * type instead.
 *
 * @param <T> the value's type
 */
public sealed interface Checked<T> {

    /**
     * The text is good.
     *
     * @param hints sentences worth knowing that stop nothing
     */
    record Valid<T>(T value, List<String> hints) implements Checked<T> {
        public Valid {
            hints = List.copyOf(hints);
        }
    }

    /**
     * The text is no value.
     *
     * @param code stable, dotted, lower case, for instance {@code cidr.host-bits}
     * @param message whole sentences: what is wrong and what to type instead
     * @param suggestion a text that would pass and is probably meant, {@code null} when none is known
     */
    record Invalid<T>(String code, String message, @Nullable String suggestion) implements Checked<T> {
        /** The same reason where another type was wanted. */
        public <R> Invalid<R> as() {
            return new Invalid<>(code, message, suggestion);
        }
    }

    static <T> Checked<T> valid(T value, String... hints) {
        return new Valid<>(value, List.of(hints));
    }

    static <T> Checked<T> invalid(String code, String message) {
        return new Invalid<>(code, message, null);
    }

    static <T> Checked<T> invalid(String code, String message, @Nullable String suggestion) {
        return new Invalid<>(code, message, suggestion);
    }

    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The value, empty when there is none. */
    default Optional<T> toOptional() {
        return switch (this) {
            case Valid<T>(T value, var _) -> Optional.of(value);
            case Invalid<T> _ -> Optional.empty();
        };
    }

    /** The hints of a good value, empty for a bad one. */
    default List<String> hints() {
        return switch (this) {
            case Valid<T>(var _, List<String> hints) -> hints;
            case Invalid<T> _ -> List.of();
        };
    }

    /** The value, for code that has no person to ask.
     *
     * @throws IllegalArgumentException with the message if there is none
     */
    default T orElseThrow() {
        return switch (this) {
            case Valid<T>(T value, var _) -> value;
            case Invalid<T>(var _, String message, var _) -> throw new IllegalArgumentException(message);
        };
    }

    /** The same verdict over another view of the value. */
    default <R> Checked<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Valid<T>(T value, List<String> hints) -> new Valid<>(function.apply(value), hints);
            case Invalid<T> invalid -> invalid.as();
        };
    }
}
