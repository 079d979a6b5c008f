package studio.titus.ui.shell;

import java.util.Set;

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

    /** What can be broken on nodes that run, until it is mended or taken back. */
    enum NodeMishap {
        ZOOKEEPER_DOWN,
        NO_MESOS_LEADER,
        MASTER_DOWN,
        GATEWAY_DOWN,
        AGENT_DOWN,
        /** The agent's service runs, but Mesos does not know it. */
        AGENT_UNKNOWN,
        /** The agent offers other network interfaces than its machine has. */
        AGENT_MISCOUNTED
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

    /** Breaks something on the nodes at once, or takes that back. */
    void set(NodeMishap mishap, boolean broken);

    /** What is broken now. */
    Set<NodeMishap> broken();

    /** Takes back all that is broken on the nodes. */
    void heal();

    /** Tells {@code changed}, on whatever thread, each time when something else is broken. */
    void follow(Runnable changed);
}
