package studio.titus.ui.destroy;

import studio.titus.ui.provision.ProblemExits;

/** Where destroying leads. */
public interface DestroyExits extends ProblemExits {

    /** The person does not want to destroy it, or wants to see what is left. */
    void dashboard();

    /** It is gone. */
    void done();
}
