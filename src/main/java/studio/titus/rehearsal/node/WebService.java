package studio.titus.rehearsal.node;

/** Something that answers HTTP on a port of a node. */
@FunctionalInterface
interface WebService {

    /**
     * A request.
     *
     * @param path with its query
     * @param contentType of the body, "" for none
     * @param accept what the client takes, "" for anything
     * @param body never changed
     */
    record Request(String method, String path, String contentType, String accept, byte[] body) {}

    /**
     * An answer.
     *
     * @param contentType "" for none
     * @param server what the program calls itself
     */
    record Answer(int status, String contentType, String body, String server) {}

    Answer answer(Request request);
}
