package studio.titus.ui.destroy;

import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Texts;

/** Says, while the stack's name is typed, what is still missing. */
final class TypedName {

    private final Texts texts;
    private final String name;

    TypedName(Texts texts, String name) {
        this.texts = texts;
        this.name = name;
    }

    FieldMessage message(String text) {
        String typed = text.strip();
        int missing = name.length() - typed.length();
        if (typed.equals(name)) {
            return FieldMessage.good(texts.of("destroy.typed.armed"));
        }
        if (typed.isEmpty() || !name.startsWith(typed)) {
            String words = texts.of("destroy.typed.exactly", name);
            return typed.isEmpty() ? FieldMessage.hint(words) : FieldMessage.warning(words);
        }
        return FieldMessage.hint(texts.of("destroy.typed.missing", name, missing));
    }
}
