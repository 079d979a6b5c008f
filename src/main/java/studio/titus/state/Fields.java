package studio.titus.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;
import studio.titus.model.Nearest;

/**
 * The fields of one object in a settings file. What has the wrong type or is unknown becomes an issue; {@code null}
 * counts as left out.
 *
 * @param path what stands before a field's name, empty or ending in a dot
 */
record Fields(JsonNode object, String path, List<FieldNote> issues) {

    /** Reports every key that is not among the known ones, with the nearest known one. */
    Fields(JsonNode object, String path, Collection<String> known, List<FieldNote> issues) {
        this(object, path, issues);
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                issues.add(FieldNote.of(path + key, unknown(key, known)));
            }
        });
    }

    boolean has(String key) {
        return object.hasNonNull(key);
    }

    Optional<String> text(String key) {
        return ofKind(key, "text in quotes", JsonNode::isTextual).map(JsonNode::textValue);
    }

    <T> Optional<T> checked(String key, Function<String, Checked<T>> check) {
        return text(key).flatMap(text -> accept(check.apply(text), path + key, issues));
    }

    OptionalInt integer(String key) {
        Optional<JsonNode> number =
                ofKind(key, "a whole number", node -> node.isIntegralNumber() && node.canConvertToInt());
        return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
    }

    Optional<Fields> object(String key, Collection<String> known) {
        return ofKind(key, "an object with the keys " + String.join(", ", known), JsonNode::isObject)
                .map(node -> new Fields(node, path + key + ".", known, issues));
    }

    /** An object whose values are all texts. */
    Optional<Map<String, String>> texts(String key) {
        return ofKind(key, "an object of texts", JsonNode::isObject).map(node -> {
            Fields inner = new Fields(node, path + key + ".", issues);
            Map<String, String> texts = new LinkedHashMap<>();
            node.fieldNames().forEachRemaining(name -> inner.text(name).ifPresent(text -> texts.put(name, text)));
            return texts;
        });
    }

    /** The texts of a list, or a single text, by field name: {@code key}, or {@code key[0]} and on. */
    Map<String, String> textList(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        ofKind(key, "text in quotes or a list of such", node -> node.isTextual() || node.isArray())
                .ifPresent(node -> {
                    if (node.isTextual()) {
                        texts.put(path + key, node.textValue());
                    } else {
                        elements(key, node, texts);
                    }
                });
        return texts;
    }

    private void elements(String key, JsonNode list, Map<String, String> texts) {
        for (int i = 0; i < list.size(); i++) {
            String field = path + key + "[" + i + "]";
            if (list.get(i).isTextual()) {
                texts.put(field, list.get(i).textValue());
            } else {
                issues.add(wrongType(field, "text in quotes", list.get(i)));
            }
        }
    }

    /** The value if the text was good, otherwise an issue. */
    static <T> Optional<T> accept(Checked<T> checked, String field, List<FieldNote> issues) {
        return switch (checked) {
            case Checked.Valid<T> valid -> Optional.of(valid.value());
            case Checked.Invalid<T> invalid -> {
                issues.add(FieldNote.of(field, invalid));
                yield Optional.empty();
            }
        };
    }

    private Optional<JsonNode> ofKind(String key, String wanted, Predicate<JsonNode> kind) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode node = object.get(key);
        if (!kind.test(node)) {
            issues.add(wrongType(path + key, wanted, node));
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private static FieldNote wrongType(String field, String wanted, JsonNode node) {
        String found = switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case BOOLEAN -> "true or false";
            case NUMBER -> "the number " + node.asText();
            case STRING -> "text";
            case NULL, MISSING -> "null";
            case BINARY -> "binary data";
        };
        return FieldNote.of(field, "settings.type", "Here stands %s. Write %s.".formatted(found, wanted));
    }

    private static Checked.Invalid<String> unknown(String key, Collection<String> known) {
        if (key.matches("(?i).*(secret|access.?key|token|password|passphrase).*")) {
            return new Checked.Invalid<>(
                    "settings.secret",
                    "Secrets do not belong in a settings file. Remove this, and name an AWS profile in \"profile\".",
                    null);
        }
        if (key.matches("(?i)stack(.?name)?|name")) {
            return new Checked.Invalid<>(
                    "settings.unknown-key",
                    "The stack's name is not a setting. Remove this, and give it as --stack.",
                    null);
        }
        Optional<String> nearest = Nearest.to(key, known);
        String advice = nearest.map(name -> "Write \"%s\" if you meant that.".formatted(name))
                .orElseGet(() -> "The settings known here are %s.".formatted(String.join(", ", known)));
        return new Checked.Invalid<>(
                "settings.unknown-key", "There is no such setting. " + advice, nearest.orElse(null));
    }
}
