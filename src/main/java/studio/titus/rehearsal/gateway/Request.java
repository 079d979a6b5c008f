package studio.titus.rehearsal.gateway;

/**
 * An HTTP request.
 *
 * @param target path and query as they came over the line
 * @param contentType of the body, "" for none
 * @param accept what the client takes, "" for anything
 * @param body never changed
 */
public record Request(String method, String target, String contentType, String accept, byte[] body) {

    /** The path without the query; a slash at its end does not count. */
    public String path() {
        String path = target.split("\\?", 2)[0];
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    Query query() {
        String[] parts = target.split("\\?", 2);
        return Query.of(parts.length < 2 ? "" : parts[1]);
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
