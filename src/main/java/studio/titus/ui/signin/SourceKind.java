package studio.titus.ui.signin;

/** Where credentials come from, as people choose it. */
public enum SourceKind {
    PROFILE("signin.source.profile"),
    STANDARD("signin.source.standard"),
    KEYS("signin.source.keys");

    private final String textKey;

    SourceKind(String textKey) {
        this.textKey = textKey;
    }

    /** The key of its word in the texts. */
    public String textKey() {
        return textKey;
    }
}
