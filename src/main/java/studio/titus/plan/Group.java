package studio.titus.plan;

/** The five groups in which people see the 38 resources, in the order of a plan. */
public enum Group {
    NETWORK("Network"),
    SECURITY("Security"),
    IDENTITY("Identity"),
    STORAGE("Storage"),
    COMPUTE("Compute");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
