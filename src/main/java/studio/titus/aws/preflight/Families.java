package studio.titus.aws.preflight;

/**
 * Machine types that share a quota of vCPUs. Source: EC2 user guide, "On-Demand Instance quotas".
 *
 * @param letters the first letters of their names
 */
record Families(String letters) {

    static final Families STANDARD = new Families("acdhimrtz");
    static final Families P = new Families("p");

    /** Whether a type such as {@code m4.large} belongs to them. */
    boolean have(String type) {
        return !type.isEmpty() && letters.indexOf(type.charAt(0)) >= 0;
    }
}
