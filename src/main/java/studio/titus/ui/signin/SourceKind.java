package studio.titus.ui.signin;

/** Where credentials come from, as people choose it. */
public enum SourceKind {
    PROFILE("signin.source.profile", "signin.source.profile.hint"),
    STANDARD("signin.source.standard", "signin.source.standard.hint"),
    KEYS("signin.source.keys", "signin.source.keys.hint");

    private final String textKey;
    private final String hintKey;

    SourceKind(String textKey, String hintKey) {
        this.textKey = textKey;
        this.hintKey = hintKey;
    }

    /** The key of its word in the texts. */
    public String textKey() {
        return textKey;
    }

    /** The key of what it means. */
    String hintKey() {
        return hintKey;
    }
}
