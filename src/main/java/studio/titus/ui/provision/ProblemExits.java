package studio.titus.ui.provision;

import java.net.URI;

/** Where the remedies of a problem lead, whatever screen it is told on. */
public interface ProblemExits {

    /**
     * The session is over, or its credentials are not accepted: the person signs in again.
     *
     * @param goOn what the button says by which the work goes on
     * @param then goes on, over the new session, on the screen that was left
     */
    void signInAgain(String goOn, Runnable then);

    /** The person wants to see a page of AWS. */
    void browse(URI page);
}
