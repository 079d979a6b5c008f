package studio.titus.titus.job.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.MessageType;

/** A message in the making that takes only what differs from the default. */
final class Draft {

    private Message message;

    Draft(MessageType type) {
        message = Message.empty(type);
    }

    Draft text(String field, String value) {
        return value.isEmpty() ? this : set(field, value);
    }

    Draft texts(String field, List<String> values) {
        return values.isEmpty() ? this : set(field, values);
    }

    Draft map(String field, Map<String, String> values) {
        return values.isEmpty() ? this : set(field, values);
    }

    Draft flag(String field, boolean value) {
        return value ? set(field, true) : this;
    }

    Draft int32(String field, int value) {
        return value == 0 ? this : set(field, value);
    }

    Draft int64(String field, long value) {
        return value == 0 ? this : set(field, value);
    }

    Draft given(String field, @Nullable Object value) {
        return value == null ? this : set(field, value);
    }

    /** A part, unless nothing is in it. */
    Draft part(String field, Message part) {
        return part.values().isEmpty() ? this : set(field, part);
    }

    /** Also if nothing is in it, or it is the default. */
    Draft set(String field, Object value) {
        message = message.with(field, value);
        return this;
    }

    /** A part to be filled. */
    Draft open(String field) {
        return new Draft(message.message(field).type());
    }

    Message done() {
        return message;
    }
}
