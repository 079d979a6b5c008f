package studio.titus.ui.wizard;

/** The pages in their order, with the keys of their texts. */
public enum WizardStep {
    CREDENTIALS(
            "wizard.credentials.step",
            "wizard.credentials.title",
            "wizard.credentials.purpose",
            "wizard.credentials.continue"),
    NETWORK("wizard.network.step", "wizard.network.title", "wizard.network.purpose", "wizard.network.continue"),
    KEY("wizard.key.step", "wizard.key.title", "wizard.key.purpose", "wizard.key.continue"),
    BUCKET("wizard.bucket.step", "wizard.bucket.title", "wizard.bucket.purpose", "wizard.bucket.continue"),
    SIZE("wizard.size.step", "wizard.size.title", "wizard.size.purpose", "wizard.size.continue"),
    REVIEW("wizard.review.step", "review.title.planning", "review.purpose.planning", "review.planning");

    private final String nameKey;
    private final String titleKey;
    private final String purposeKey;
    private final String continueKey;

    WizardStep(String nameKey, String titleKey, String purposeKey, String continueKey) {
        this.nameKey = nameKey;
        this.titleKey = titleKey;
        this.purposeKey = purposeKey;
        this.continueKey = continueKey;
    }

    /** One or two words for the rail. */
    public String nameKey() {
        return nameKey;
    }

    /** The task of the page. */
    public String titleKey() {
        return titleKey;
    }

    /** One line on what the page is good for. */
    public String purposeKey() {
        return purposeKey;
    }

    /** The words of the main button. */
    public String continueKey() {
        return continueKey;
    }
}
