package studio.titus.ui.jobs.editor;

/** Where the page of a new job leads. */
public interface JobExits {

    void dashboard();

    /** To the jobs of the stack. */
    void jobs();

    /** Back to the start page. */
    void leave();
}
