/** Whether the tasks of a job find room on the agents that there are now. */
@NullMarked
package studio.titus.titus.fit;

import org.jspecify.annotations.NullMarked;
