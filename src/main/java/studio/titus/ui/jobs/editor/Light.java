package studio.titus.ui.jobs.editor;

import org.jspecify.annotations.Nullable;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;

/**
 * Something that must hold before a job runs.
 *
 * @param fix what brings it about, null when nothing here can or nothing is to be done
 */
record Light(Status status, String text, @Nullable ProblemAction fix) {}
