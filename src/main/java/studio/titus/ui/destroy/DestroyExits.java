package studio.titus.ui.destroy;

/** Where destroying leads. */
public interface DestroyExits {

    /** The person does not want to destroy it, or wants to see what is left. */
    void dashboard();

    /** It is gone. */
    void done();
}
