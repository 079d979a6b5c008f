/**
 * What a Titus gateway v0.1.0-rc.57 answers to a new job as far as the text of the job alone decides it: accepted, with what is silently
 * changed, or refused, with the status and the words. Works without any gateway; a rehearsal gateway answers by it.
 */
@NullMarked
package studio.titus.titus.job.judge;

import org.jspecify.annotations.NullMarked;
