/** Jobs from text and to text: the wire's JSON, files, pasted JSON and pasted curl commands. */
@NullMarked
package studio.titus.titus.job.json;

import org.jspecify.annotations.NullMarked;
