package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A job or a task in the master's memory. */
interface Held {

    String id();

    /** The job it is, or belongs to. */
    HeldJob job();

    StateLog states();

    /** As the gateway prints it; the caller's own copy. */
    ObjectNode json();
}
