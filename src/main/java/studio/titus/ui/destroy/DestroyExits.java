package studio.titus.ui.destroy;

import java.net.URI;

/** Where destroying leads. */
public interface DestroyExits {

    /** The person does not want to destroy it, or wants to see what is left. */
    void dashboard();

    /** The person wants to see a page of AWS. */
    void browse(URI page);

    /** It is gone. */
    void done();
}
