package studio.titus.ui.shell;

/** What a person may change about a rehearsal while it runs. */
public interface RehearsalControls {

    /** What can be made to go wrong, each once. */
    enum Mishap {
        /** AWS turns a few calls away; the run waits and goes on. */
        THROTTLE,
        /** A change is carried out, but the answer is lost; the run finds out and goes on. */
        LOST_REPLY,
        /** The account may not run another instance; the run stops there. */
        QUOTA,
        /** A permission is missing; the run stops there. */
        DENIED,
        /** The session is over; the run stops there. */
        EXPIRED
    }

    /** Seconds of the rehearsal's time in one real second. */
    double speed();

    /** Changes the speed from now on. */
    void setSpeed(double factor);

    /**
     * Lets something go wrong as soon as there is an occasion.
     *
     * @param struck called once it has happened, on whatever thread
     */
    void arrange(Mishap mishap, Runnable struck);
}
