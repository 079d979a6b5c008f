/** Jobs to begin with, and jobs as people read and pass them on: templates, a summary in words, a curl command. */
@NullMarked
package studio.titus.titus.job.text;

import org.jspecify.annotations.NullMarked;
