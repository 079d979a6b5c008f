package studio.titus.aws.error;

import java.io.IOException;

/** A proxy did not open the way to AWS; its answer must not be taken for one of AWS. */
public final class ProxyRefusedException extends IOException {

    /**
     * @param proxy its address, without the user and password in front
     * @param status of its answer, HTTP
     */
    public ProxyRefusedException(String proxy, int status, String reason) {
        super("The proxy %s answered CONNECT with %s.".formatted(proxy, (status + " " + reason).strip()));
    }
}
