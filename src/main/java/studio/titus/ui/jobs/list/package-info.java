/** The jobs and tasks of a stack: a live list, what became of each, and what is done with them. */
@NullMarked
package studio.titus.ui.jobs.list;

import org.jspecify.annotations.NullMarked;
