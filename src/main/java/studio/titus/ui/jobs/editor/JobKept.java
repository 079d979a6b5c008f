package studio.titus.ui.jobs.editor;

import studio.titus.state.DraftFile;
import studio.titus.state.TemplatesFile;

/**
 * What of jobs that were not sent is kept on this computer.
 *
 * @param draft what was typed and not sent
 * @param templates what a person wants to begin with again
 */
public record JobKept(DraftFile draft, TemplatesFile templates) {}
