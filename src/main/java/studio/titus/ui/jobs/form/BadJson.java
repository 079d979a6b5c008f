package studio.titus.ui.jobs.form;

import studio.titus.titus.job.json.Note;

/**
 * JSON that a person is still writing and that is no job yet.
 *
 * @param text as written
 * @param reason what is wrong with it
 */
public record BadJson(String text, Note reason) {}
