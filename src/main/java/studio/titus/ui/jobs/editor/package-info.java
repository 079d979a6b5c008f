/** The page on which a job is made and sent: its fields, its JSON beside them, and what to know before it is sent. */
@NullMarked
package studio.titus.ui.jobs.editor;

import org.jspecify.annotations.NullMarked;
