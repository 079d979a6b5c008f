package studio.titus.titus;

/**
 * How many tasks a job has.
 *
 * @param desired how many run when all is well; for a batch job its size
 */
public record Capacity(int min, int desired, int max) {

    /** Whether a gateway would take it: each at most the next, none negative. */
    public boolean isOrdered() {
        return 0 <= min && min <= desired && desired <= max;
    }
}
